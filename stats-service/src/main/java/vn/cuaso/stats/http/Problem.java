package vn.cuaso.stats.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * A fault as RFC 9457 writes it.
 *
 * @param title what kind of fault, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time, where that may be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Response.ResponseBuilder response(Response.StatusType status) {
        return response(status, null);
    }

    static Response.ResponseBuilder response(Response.StatusType status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), detail));
    }
}
