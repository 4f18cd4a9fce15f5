package vn.cuaso.auth.page;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says why a request is refused that announces too long a body; Quarkus would do it without a word. The gateway lets no
 * such request of a browser pass, and shows people a page of its own: here they are of programs.
 */
@ApplicationScoped
class BodyLimit {

    /** After the separation of the ports, before Quarkus looks at the length. */
    private static final int PRIORITY = 900;

    private static final int TOO_LARGE = 413;

    private final long limit;
    private final ErrorReference references;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ErrorReference references) {
        this.limit = limit.asLongValue();
        this.references = references;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext routing) {
        String announced = routing.request().getHeader("Content-Length");
        if (announced == null || Long.parseLong(announced) <= limit) {
            routing.next();
            return;
        }
        String reference = references.next();
        Log.infof("[%s] Request refused: its body is too long", reference);
        routing.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                // The body is not read: nothing can follow it on this connection.
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("title", "Request Entity Too Large")
                        .put("status", TOO_LARGE)
                        .put("reference", reference)
                        .encode());
    }
}
