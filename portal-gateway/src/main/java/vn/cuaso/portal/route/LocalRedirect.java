package vn.cuaso.portal.route;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Sends a browser to another page of the portal. The address stays relative: made absolute, it would name the scheme of
 * this server's connection, which behind TLS of a proxy is not the citizen's.
 */
public final class LocalRedirect {

    private LocalRedirect() {}

    /** 303: the next request is a GET, so that reloading repeats nothing. */
    public static Response to(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
