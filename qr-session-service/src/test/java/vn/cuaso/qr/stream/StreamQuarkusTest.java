package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.qr.code.Modules;
import vn.cuaso.qr.code.Reading;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.CodeToken;
import vn.cuaso.qr.session.Handle;
import vn.cuaso.qr.session.Kind;
import vn.cuaso.qr.session.QrSession.Created;
import vn.cuaso.qr.session.QrSession.Scanned;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.SessionStore;
import vn.cuaso.qr.session.Sessions;
import vn.cuaso.qr.session.Terms;
import vn.cuaso.qr.stream.EventReader.Event;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.TestClock;

@QuarkusTest
class StreamQuarkusTest {

    private static final String COOKIE = "a".repeat(43);
    private static final String SCAN_PAGE = "http://app.localhost:8080/app/scan#";

    private final SecureRandom random = new SecureRandom();
    private final List<EventReader> readers = new ArrayList<>();

    @TestHTTPResource("/qr/sessions/")
    URI address;

    @Inject
    SessionStore store;

    @Inject
    CodeKeys keys;

    @Inject
    Places places;

    @Inject
    Clock clock;

    @InjectStores
    Stores stores;

    @AfterEach
    void leave() {
        readers.forEach(EventReader::close);
        Await.until("all places are free again", () -> places.taken() == 0);
        ((TestClock) clock).reset();
    }

    @Test
    @DisplayName("QR-4: without the session's own cookie there is no stream, and no session either")
    void withoutTheRightCookieNothingIsThere() throws Exception {
        var id = waiting(COOKIE).id().value();
        var unknown = SessionId.random(random).value();
        var answers = List.of(
                open(id, Optional.empty()),
                open(id, Optional.of("b".repeat(43))),
                open(id, Optional.of("")),
                open(unknown, Optional.of(COOKIE)),
                open("not-an-id", Optional.of(COOKIE)),
                open(sameDevice().id().value(), Optional.of(COOKIE)));

        var bodies = new HashSet<String>();
        for (var answer : answers) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            bodies.add(answer.body());
        }
        assertThat(bodies).hasSize(1);
    }

    @Test
    void streamIsNeitherKeptNorHeldBack() throws Exception {
        var reader = open(waiting(COOKIE));
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reader.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(reader.header("Content-Encoding")).isEmpty();
        assertThat(reader.next()).isEqualTo(state("created"));
    }

    @Test
    @DisplayName("QR-1: each second brings a new code, which says handle, second and HMAC and nothing else")
    void eachSecondBringsANewCode() throws Exception {
        var session = waiting(COOKIE);
        var reader = open(session);
        var first = token(reader.next("code"));
        ((TestClock) clock).advance(Duration.ofSeconds(1));
        var second = token(reader.next("code"));

        assertThat(second.second()).isGreaterThan(first.second());
        assertThat(List.of(first, second))
                .allMatch(token -> token.handle().equals(session.terms().handle()))
                .allMatch(token -> keys.made(session.terms().kid(), token));
    }

    @Test
    @DisplayName("QR-9: a browser that comes again is told where the session is")
    void comingAgainBeginsWithTheState() throws Exception {
        var session = waiting(COOKIE);
        var before = open(session);
        assertThat(before.next()).isEqualTo(state("created"));
        Await.item(store.claim(scanned(session), clock.instant()));
        assertThat(before.next("state")).isEqualTo(numbered());
        before.close();

        assertThat(open(session).next()).isEqualTo(numbered());
    }

    @Test
    @DisplayName("QR-3: a second scan is signalled to the browser, also to one that comes later")
    void secondScanIsSignalled() throws Exception {
        var session = waiting(COOKIE);
        var reader = open(session);
        Await.item(store.claim(scanned(session), clock.instant()));
        assertThat(reader.next("state")).isEqualTo(state("created"));
        assertThat(reader.next("state")).isEqualTo(numbered());

        Await.item(store.markScannedTwice(session.id(), clock.instant()));
        var signal = new Event("signal", new JsonObject().put("signal", "scanned-twice"));
        assertThat(reader.next()).isEqualTo(signal);
        assertThat(open(session).next("signal")).isEqualTo(signal);
    }

    @Test
    @DisplayName("QR-2: an unscanned session expires after 30 seconds, and its stream ends")
    void expiredSessionSaysSoAndEnds() throws Exception {
        var reader = open(waiting(COOKIE));
        assertThat(reader.next("state")).isEqualTo(state("created"));
        ((TestClock) clock).advance(Duration.ofSeconds(31));
        assertThat(reader.next("state")).isEqualTo(state("expired"));
        assertThat(reader.next()).isEqualTo(Event.END);
    }

    @Test
    @DisplayName("QR-9: cancelling reaches the browser at once and ends its stream")
    void cancelledSessionSaysSoAndEnds() throws Exception {
        var session = waiting(COOKIE);
        var reader = open(session);
        assertThat(reader.next("state")).isEqualTo(state("created"));
        Await.item(store.cancel(session.id(), clock.instant()));
        assertThat(reader.next("state")).isEqualTo(state("cancelled"));
        assertThat(reader.next()).isEqualTo(Event.END);
    }

    @Test
    void browserThatGoesLeavesItsPlace() throws Exception {
        var reader = open(waiting(COOKIE));
        assertThat(reader.next()).isEqualTo(state("created"));
        assertThat(places.taken()).isEqualTo(1);
        reader.close();
        Await.until("the place is free", () -> places.taken() == 0);
    }

    @Test
    void browserWithEnoughStreamsIsAskedToComeLater() throws Exception {
        var session = waiting(COOKIE);
        for (int tab = 0; tab < 8; tab++) {
            assertThat(open(session).status()).isEqualTo(200);
        }
        var ninth = open(session);
        assertThat(ninth.status()).isEqualTo(429);
        assertThat(ninth.header("Retry-After")).isEqualTo("5");
        assertThat(type(ninth)).isEqualTo("/problems/stream/browser-full");
        assertThat(open(waiting("c".repeat(43)), "c".repeat(43)).status()).isEqualTo(200);
    }

    @Test
    void streamOutlivesAnOutageOfRedis() throws Exception {
        var session = waiting(COOKIE);
        var reader = open(session);
        assertThat(reader.next("state")).isEqualTo(state("created"));
        stores.stop(StoreKind.REDIS);
        try {
            var during = open(session);
            assertThat(during.status()).isEqualTo(503);
            assertThat(during.header("Retry-After")).isEqualTo("5");
            assertThat(type(during)).isEqualTo("/problems/stream/unavailable");
        } finally {
            stores.start(StoreKind.REDIS);
        }
        Await.until(
                "Redis takes the claim",
                () -> store.claim(scanned(session), clock.instant())
                                .onFailure()
                                .recoverWithNull()
                                .await()
                                .indefinitely()
                        != null);
        assertThat(reader.next("state")).isEqualTo(numbered());
    }

    private CodeToken token(Event code) {
        var data = code.data();
        var seen = Reading.of(new Modules(data.getInteger("size"), data.getString("modules")));
        assertThat(seen.text()).startsWith(SCAN_PAGE).isEqualTo(data.getString("link"));
        return CodeToken.parse(seen.text().substring(SCAN_PAGE.length())).orElseThrow();
    }

    private Created waiting(String cookie) {
        var id = SessionId.random(random);
        var now = clock.instant();
        var terms = new Terms(
                id,
                Handle.random(random, id),
                keys.current(),
                Kind.CROSS_DEVICE,
                Sessions.CLIENT,
                Sessions.CONTEXT,
                Optional.of(StreamCookie.of(cookie).hash()),
                Optional.empty(),
                now.plus(Duration.ofMinutes(10)));
        return kept(Created.of(terms, now, Sessions.CREATED_LIFE));
    }

    private Created sameDevice() {
        return kept(Sessions.sameDevice(clock.instant()));
    }

    private Created kept(Created session) {
        assertThat(Await.item(store.create(session, clock.instant()))).isTrue();
        return session;
    }

    private Scanned scanned(Created session) {
        return session.claimed("phone", Optional.of("47"), clock.instant(), Sessions.SCANNED_LIFE);
    }

    private EventReader open(Created session) throws IOException, InterruptedException {
        return open(session, COOKIE);
    }

    private EventReader open(Created session, String cookie) throws IOException, InterruptedException {
        return open(session.id().value(), Optional.of(cookie));
    }

    private EventReader open(String id, Optional<String> cookie) throws IOException, InterruptedException {
        var reader =
                EventReader.open(address.resolve(id + "/events"), cookie.map(value -> StreamCookie.NAME + "=" + value));
        readers.add(reader);
        return reader;
    }

    private static String type(EventReader refused) throws IOException {
        return new JsonObject(refused.body()).getString("type");
    }

    private static Event state(String name) {
        return new Event("state", new JsonObject().put("state", name));
    }

    private static Event numbered() {
        return new Event("state", new JsonObject().put("state", "scanned").put("number", "47"));
    }
}
