package vn.cuaso.stats.http;

import jakarta.ws.rs.core.Response;

/**
 * A fault as RFC 9457 writes it.
 *
 * @param title what kind of fault, the same for every occurrence
 * @param status the HTTP status
 */
record Problem(String title, int status) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response.ResponseBuilder response(Response.StatusType status) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode()));
    }
}
