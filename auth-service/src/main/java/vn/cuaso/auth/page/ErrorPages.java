package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/** Errors as people see them (OP-9): in their language, with a reference number, nothing internal. */
public interface ErrorPages {

    /**
     * @param reference the number that stands in the log beside the private detail
     */
    Uni<Response> show(ErrorCode code, String reference);
}
