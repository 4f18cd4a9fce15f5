package vn.cuaso.portal.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service behind the gateway that repeats what it received, and misbehaves on request. {@code /stub/…} is asked by
 * tests directly and not routed.
 */
final class StubBackend {

    private static final List<String> SET_COOKIES = List.of(
            "__Host-id-browser=a; Path=/; Secure; HttpOnly; SameSite=Lax",
            "__Host-qr-stream=b; Path=/; Secure; HttpOnly; SameSite=Lax",
            "__Host-portal-session=c; Path=/; Secure; HttpOnly; SameSite=Lax",
            "__Host-lang=en; Path=/; Secure; SameSite=Lax",
            "tracker=d");

    private final String name;
    private final HttpServer server;
    private final AtomicInteger openStreams = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private StubBackend(Vertx vertx, String name) {
        this.name = name;
        this.server = vertx.createHttpServer();
    }

    static StubBackend start(Vertx vertx, String name) {
        StubBackend backend = new StubBackend(vertx, name);
        backend.server
                .requestHandler(backend::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return backend;
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/stub/")) {
            JsonObject counts =
                    new JsonObject().put("openStreams", openStreams.get()).put("requests", requests.get());
            request.response().end(counts.encode());
            return;
        }
        requests.incrementAndGet();
        if (path.endsWith("/stream")) {
            stream(request);
        } else if (path.equals("/providers")) {
            request.response().putHeader("Content-Type", "application/json").end("[]");
        } else if (name.equals("stats") && StubStatistics.knows(request)) {
            StubStatistics.answer(request);
        } else if (path.endsWith("/hang-up")) {
            request.connection().close();
        } else if (!path.endsWith("/silent")) {
            echo(request);
        }
    }

    private void stream(HttpServerRequest request) {
        openStreams.incrementAndGet();
        request.response().closeHandler(_ -> openStreams.decrementAndGet());
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("data: first\n\n");
    }

    private void echo(HttpServerRequest request) {
        echo(request, name);
    }

    /** Repeats a request in its answer. */
    static void echo(HttpServerRequest request, String name) {
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(Locale.ROOT),
                            new JsonArray(request.headers().getAll(header))));
            JsonObject echo = new JsonObject()
                    .put("backend", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("headers", headers)
                    .put("bodyLength", body.length())
                    .put("body", body.length() < 1000 ? body.toString() : "");
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Connection", "X-Hop")
                    .putHeader("X-Hop", "for the gateway alone")
                    .putHeader("Set-Cookie", SET_COOKIES);
            if (request.method() == HttpMethod.HEAD) {
                request.response().putHeader("Content-Length", "17").end();
            } else {
                request.response().end(echo.encode());
            }
        });
    }
}
