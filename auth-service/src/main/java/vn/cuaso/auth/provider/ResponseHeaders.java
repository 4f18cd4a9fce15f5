package vn.cuaso.auth.provider;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The strictest headers, for every response that does not bring its own (OP-8). */
class ResponseHeaders {

    /** Runs last: response filters run from high to low. */
    private static final int LAST = 0;

    @ServerResponseFilter(priority = LAST)
    void complete(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> List.of("no-store"));
        headers.computeIfAbsent("Content-Security-Policy", _ -> List.of("default-src 'none'; frame-ancestors 'none'"));
        headers.computeIfAbsent("Referrer-Policy", _ -> List.of("same-origin"));
        headers.computeIfAbsent("X-Content-Type-Options", _ -> List.of("nosniff"));
    }
}
