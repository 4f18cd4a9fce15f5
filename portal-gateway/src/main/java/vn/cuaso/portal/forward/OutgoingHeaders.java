package vn.cuaso.portal.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/** Turns the headers of a browser's request into those that a service gets to see. */
@Singleton
class OutgoingHeaders {

    private final Origins origins;
    private final ClientAddress clientAddress;

    @Inject
    OutgoingHeaders(Origins origins, ClientAddress clientAddress) {
        this.origins = origins;
        this.clientAddress = clientAddress;
    }

    /** Changes {@code headers}, a copy of the request's. */
    void prepare(MultiMap headers, HttpServerRequest request, Origin origin, Backend backend) {
        String client =
                clientAddress.of(request.connection().remoteAddress().hostAddress(), headers.getAll("X-Forwarded-For"));
        // Ours are set after those that the client names in Connection are gone, so that it cannot name ours.
        HopHeaders.remove(headers);
        headers.remove(HttpHeaders.EXPECT);
        ForwardedHeaders.replace(headers, client, origins.scheme(origin), origins.authority(origin));
        BackendCookies.keepOwn(headers, backend);
    }
}
