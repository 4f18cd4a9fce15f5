package vn.cuaso.portal.forward;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReply;
import vn.cuaso.portal.origin.Origin;

/** One request on its way to a service and its answer on the way back. */
final class Forwarding implements ProxyInterceptor {

    private static final String CONNECTION = "connection to the service";

    private final Forwarder forwarder;
    private final RoutingContext request;
    private final Origin origin;
    private final Backend backend;
    private final boolean streamed;

    /**
     * A request on its way.
     *
     * @param streamed whether its body is passed on as it comes, instead of when it is whole
     */
    Forwarding(Forwarder forwarder, RoutingContext request, Origin origin, Backend backend, boolean streamed) {
        this.forwarder = forwarder;
        this.request = request;
        this.origin = origin;
        this.backend = backend;
        this.streamed = streamed;
    }

    Future<HttpClientRequest> connect(ProxyContext proxied) {
        return forwarder.connections().open(backend).onSuccess(opened -> proxied.set(CONNECTION, opened));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        if (streamed) {
            forwarder.headers().prepare(proxied.request().headers(), request.request(), origin, backend);
            return proxied.sendRequest();
        }
        return forwarder.body(request).compose(body -> send(proxied, body)).recover(cause -> refuse(proxied, cause));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        ProxyResponse response = proxied.response();
        HopHeaders.remove(response.headers());
        BackendCookies.passOwn(response.headers(), backend);
        if (eventStream(response)) {
            proxied.get(CONNECTION, HttpClientRequest.class).idleTimeout(forwarder.streamSilence());
        }
        return proxied.sendResponse();
    }

    private Future<ProxyResponse> send(ProxyContext proxied, Buffer body) {
        forwarder.headers().prepare(proxied.request().headers(), request.request(), origin, backend);
        proxied.request().setBody(body.length() == 0 ? null : Body.body(body));
        return proxied.sendRequest();
    }

    private Future<ProxyResponse> refuse(ProxyContext proxied, Throwable cause) {
        FailureKind kind = ForwardFailures.kind(cause);
        FailureReply reply = forwarder.failure(request, kind, cause);
        ProxyResponse response = proxied.request().response().setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        return Future.succeededFuture(response.setBody(Body.body(Buffer.buffer(reply.body()))));
    }

    private static boolean eventStream(ProxyResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }
}
