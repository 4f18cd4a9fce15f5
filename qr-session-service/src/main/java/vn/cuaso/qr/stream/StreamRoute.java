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
            refuse(request.response(), 404, "Not Found");
            return;
        }
        var guest = new Guest(cookie.get(), network(request));
        switch (places.enter(guest)) {
            case Admission.Admitted() -> find(request, id.get(), guest);
            case Admission.Full() -> later(request.response(), 503, "Service Unavailable", "every place is taken");
            case Admission.TooManyOfBrowser() ->
                later(request.response(), 429, "Too Many Requests", "this browser has enough streams open");
            case Admission.TooManyOfNetwork() ->
                later(request.response(), 429, "Too Many Requests", "this network has enough streams open");
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
                        failure -> loop.runOnContext(_ -> unavailable(request.response(), failure)));
    }

    private void answer(RoutingContext request, Context loop, StreamCookie cookie, Optional<QrSession> found) {
        if (request.response().closed()) {
            return;
        }
        found.filter(session ->
                        session.terms().streamHash().filter(cookie::opens).isPresent())
                .ifPresentOrElse(
                        session -> stream(request, loop, session), () -> refuse(request.response(), 404, "Not Found"));
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

    private void unavailable(HttpServerResponse response, Throwable failure) {
        if (response.closed()) {
            return;
        }
        Log.warnf("a stream could not be opened: %s", failure.getMessage());
        later(response, 503, "Service Unavailable", "the session cannot be read for the moment");
    }

    private void later(HttpServerResponse response, int status, String title, String detail) {
        response.putHeader("Retry-After", Long.toString(config.comeBackAfter().toSeconds()));
        refuse(response, status, problem(status, title).put("detail", detail));
    }

    private static void refuse(HttpServerResponse response, int status, String title) {
        refuse(response, status, problem(status, title));
    }

    private static JsonObject problem(int status, String title) {
        return new JsonObject().put("title", title).put("status", status);
    }

    private static void refuse(HttpServerResponse response, int status, JsonObject problem) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem.encode());
    }
}
