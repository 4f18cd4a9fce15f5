package vn.cuaso.auth.internal;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionException;

/**
 * A second HTTP server in front of the same routes (docs/adr/0003). {@link PortSeparation} tells its requests from the
 * public ones.
 */
@ApplicationScoped
class InternalServer {

    private final Vertx vertx;
    private final InternalConfig config;
    private volatile Router router;
    private volatile HttpServer server;
    private volatile boolean leaving;

    InternalServer(Vertx vertx, InternalConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void share(@Observes Router routes) {
        router = routes;
    }

    /** Fails the start of the service when the port is taken. */
    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        HttpServerOptions options = new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setIdleTimeout((int) config.idleTimeout().toSeconds());
        try {
            server = vertx.createHttpServer(options)
                    .requestHandler(this::handle)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Internal port %d cannot be opened".formatted(config.port()), e);
        }
    }

    /** As Quarkus does on its own servers, so that callers open their next connection to another instance. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) {
            server.close();
        }
    }

    /** The port that it listens on. */
    int port() {
        return server == null ? -1 : server.actualPort();
    }

    /** As Quarkus does for its own servers: each request on a context of its own, marked as safe for Hibernate Reactive. */
    private void handle(HttpServerRequest request) {
        Context context = VertxContext.getOrCreateDuplicatedContext(vertx.getOrCreateContext());
        if (leaving) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.pause();
        context.runOnContext(_ -> {
            VertxContextSafetyToggle.setCurrentContextSafe(true);
            request.resume();
            router.handle(request);
        });
    }
}
