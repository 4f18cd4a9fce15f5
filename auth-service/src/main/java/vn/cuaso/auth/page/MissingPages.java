package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A mistyped address gets a page like every other failure (OP-9). */
class MissingPages {

    private final LoggedErrors errors;

    MissingPages(LoggedErrors errors) {
        this.errors = errors;
    }

    @ServerExceptionMapper
    Uni<Response> missing(NotFoundException missing) {
        return errors.refused(ErrorCode.NOT_FOUND, "no such address");
    }
}
