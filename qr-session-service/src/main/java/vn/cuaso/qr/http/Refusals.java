package vn.cuaso.qr.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller is told who asks for something that is not here. */
class Refusals {

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        var status = refusal.getResponse().getStatusInfo();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode()))
                .build();
    }
}
