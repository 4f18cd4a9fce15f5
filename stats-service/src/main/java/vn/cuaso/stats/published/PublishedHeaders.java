package vn.cuaso.stats.published;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What is public may be read by pages of any origin: nothing in it depends on who asks. */
class PublishedHeaders {

    private static final String PUBLIC = "/api/";
    private static final String INGEST = "/api/ingest/";

    @ServerResponseFilter
    void letOtherOriginsRead(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (path.startsWith(PUBLIC) && !path.startsWith(INGEST)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders().putSingle("Access-Control-Expose-Headers", "ETag, Retry-After");
            response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        }
    }
}
