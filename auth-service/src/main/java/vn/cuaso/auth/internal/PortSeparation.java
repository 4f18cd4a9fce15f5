package vn.cuaso.auth.internal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /internal/**} exists on the internal port alone, and nothing else exists there. */
@ApplicationScoped
class PortSeparation {

    /** Ahead of everything else, authentication included. */
    private static final int PRIORITY = 1000;

    /** Without the slash: REST resources are found under {@code /internal;x=1/…} too. */
    private static final String INTERNAL = "/internal";

    private final InternalServer server;

    PortSeparation(InternalServer server) {
        this.server = server;
    }

    void register(@Observes Filters filters) {
        filters.register(this::separate, PRIORITY);
    }

    private void separate(RoutingContext routing) {
        boolean arrivedInside = routing.request().connection().localAddress().port() == server.port();
        if (arrivedInside == routing.normalizedPath().startsWith(INTERNAL)) {
            routing.next();
        } else {
            routing.response().setStatusCode(404).end();
        }
    }
}
