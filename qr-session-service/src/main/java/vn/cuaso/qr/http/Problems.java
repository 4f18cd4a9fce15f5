package vn.cuaso.qr.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a {@link Problem}. */
public final class Problems {

    private Problems() {}

    /** An answer that may still get headers. */
    public static Response.ResponseBuilder of(Response.StatusType status, String detail) {
        return of(status, detail, null);
    }

    static Response.ResponseBuilder of(Response.StatusType status, String detail, String reference) {
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, reference));
    }
}
