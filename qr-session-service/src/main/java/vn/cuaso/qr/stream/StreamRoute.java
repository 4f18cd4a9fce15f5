package vn.cuaso.qr.stream;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.qr.limit.ClientNetwork;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.SessionChanges;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.SessionStore;

/**
 * {@code GET /qr/sessions/{id}/events}. A plain route, since thousands of these are open at once and each would carry a
 * REST request's machinery with it. Without the browser's own cookie every session looks like none (QR-4).
 */
@ApplicationScoped
class StreamRoute {

    private static final String PATH = "/qr/sessions/:session/events";
    /** Relative to this service; the sign-in page reads from it which words to show. */
    private static final String PROBLEMS = "/problems/stream/";

    private final SessionStore store;
    private final SessionChanges changes;
    private final Places places;
    private final Heart heart;
    private final Clock clock;
    private final StreamConfig config;

    StreamRoute(
            SessionStore store, SessionChanges changes, Places places, Heart heart, Clock clock, StreamConfig config) {
        this.store = store;
        this.changes = changes;
        this.places = places;
        this.heart = heart;
        this.clock = clock;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::open);
    }

    private void open(RoutingContext request) {
        var id = SessionId.parse(request.pathParam("session"));
        var cookie = Optional.ofNullable(request.request().getCookie(StreamCookie.NAME))
                .map(sent -> StreamCookie.of(sent.getValue()));
        if (id.isEmpty() || cookie.isEmpty()) {
            notFound(request.response());
            return;
        }
        var guest = new Guest(cookie.get(), network(request));
        switch (places.enter(guest)) {
            case Admission.Admitted() -> find(request, id.get(), guest);
            case Admission.Full() -> unavailable(request.response(), "full", "every place is taken");
            case Admission.TooManyOfBrowser() ->
                tooMany(request.response(), "browser-full", "this browser has enough streams open");
            case Admission.TooManyOfNetwork() ->
                tooMany(request.response(), "network-full", "this network has enough streams open");
        }
    }

    /** Quarkus has put the gateway's X-Forwarded-For here, and nobody else's. */
    private static String network(RoutingContext request) {
        var address = request.request().remoteAddress().hostAddress();
        return ClientNetwork.of(address).orElse(address);
    }

    private void find(RoutingContext request, SessionId id, Guest guest) {
        // Called once, however the request ends.
        request.addEndHandler(_ -> places.leave(guest));
        var loop = request.vertx().getOrCreateContext();
        store.find(id, clock.instant())
                .subscribe()
                .with(
                        found -> loop.runOnContext(_ -> answer(request, loop, guest.browser(), found)),
                        failure -> loop.runOnContext(_ -> unreadable(request.response(), failure)));
    }

    private void answer(RoutingContext request, Context loop, StreamCookie cookie, Optional<QrSession> found) {
        if (request.response().closed()) {
            return;
        }
        found.filter(session ->
                        session.terms().streamHash().filter(cookie::opens).isPresent())
                .ifPresentOrElse(session -> stream(request, loop, session), () -> notFound(request.response()));
    }

    private void stream(RoutingContext request, Context loop, QrSession session) {
        var sink = new ResponseSink(request.response());
        var stream = new BrowserStream(session, store, clock, config, sink, task -> loop.runOnContext(_ -> task.run()));
        // First listen, then look: no change can fall between.
        var listening = changes.of(session.id()).subscribe().with(_ -> loop.runOnContext(_ -> stream.look()));
        request.addEndHandler(_ -> {
            stream.close();
            heart.remove(stream);
            listening.cancel();
        });
        sink.begin();
        heart.add(stream);
        stream.begin();
    }

    private void unreadable(HttpServerResponse response, Throwable failure) {
        if (response.closed()) {
            return;
        }
        Log.warnf("a stream could not be opened: %s", failure.getMessage());
        unavailable(response, "unavailable", "the session cannot be read for the moment");
    }

    private void unavailable(HttpServerResponse response, String kind, String detail) {
        later(
                response,
                problem(503, "Service Unavailable").put("type", PROBLEMS + kind).put("detail", detail));
    }

    private void tooMany(HttpServerResponse response, String kind, String detail) {
        later(
                response,
                problem(429, "Too Many Requests").put("type", PROBLEMS + kind).put("detail", detail));
    }

    private void later(HttpServerResponse response, JsonObject problem) {
        response.putHeader("Retry-After", Long.toString(config.comeBackAfter().toSeconds()));
        refuse(response, problem);
    }

    private static void notFound(HttpServerResponse response) {
        refuse(response, problem(404, "Not Found"));
    }

    private static JsonObject problem(int status, String title) {
        return new JsonObject().put("title", title).put("status", status);
    }

    private static void refuse(HttpServerResponse response, JsonObject problem) {
        response.setStatusCode(problem.getInteger("status"))
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem.encode());
    }
}
