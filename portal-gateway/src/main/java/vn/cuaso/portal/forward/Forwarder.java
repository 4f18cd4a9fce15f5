package vn.cuaso.portal.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReplies;
import vn.cuaso.portal.failure.FailureReply;
import vn.cuaso.portal.origin.Origin;

/** Passes requests on to the services behind the gateway. */
@Singleton
public class Forwarder {

    private final Vertx vertx;
    private final ForwardConfig config;
    private final BackendConnections connections;
    private final OutgoingHeaders headers;
    private final FailureReplies failures;

    @Inject
    Forwarder(
            Vertx vertx,
            ForwardConfig config,
            BackendConnections connections,
            OutgoingHeaders headers,
            FailureReplies failures) {
        this.vertx = vertx;
        this.config = config;
        this.connections = connections;
        this.headers = headers;
        this.failures = failures;
    }

    /** Lets a service answer a request that was allowed on an origin. */
    public void forward(RoutingContext request, Origin origin, Backend backend) {
        forward(request, new Forwarding(this, request, origin, backend, false));
    }

    /** The same for a body that is passed on while it comes. */
    public void stream(RoutingContext request, Origin origin, Backend backend) {
        if ("100-continue".equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        forward(request, new Forwarding(this, request, origin, backend, true));
    }

    private void forward(RoutingContext request, Forwarding forwarding) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.client())
                .origin(forwarding::connect)
                .addInterceptor(forwarding)
                .handle(request.request());
    }

    BackendConnections connections() {
        return connections;
    }

    OutgoingHeaders headers() {
        return headers;
    }

    Future<Buffer> body(RoutingContext request) {
        return RequestBody.read(vertx, request.request(), config.maxBody().asLongValue(), config.bodyTimeout());
    }

    long streamSilence() {
        return config.streamSilence().toMillis();
    }

    FailureReply failure(RoutingContext request, FailureKind kind, Throwable cause) {
        return kind.status() < 500 ? failures.refusal(request, kind) : failures.fault(request, kind, cause);
    }
}
