package vn.cuaso.otp.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * A fault (RFC 9457).
 *
 * @param detail what the caller did wrong or what is broken; never a value from the request
 * @param reference the number under which the log tells more, if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, String reference) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Response.StatusType status, String detail) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
