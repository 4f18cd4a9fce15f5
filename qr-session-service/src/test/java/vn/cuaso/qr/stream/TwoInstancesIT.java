package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.cuaso.local.testing.StoresTestResource;
import vn.cuaso.qr.session.Handle;
import vn.cuaso.qr.session.Kind;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.Sessions;
import vn.cuaso.qr.session.Terms;
import vn.cuaso.qr.stream.EventReader.Event;
import vn.cuaso.qr.testing.AuthServer;
import vn.cuaso.qr.testing.Instance;
import vn.cuaso.qr.testing.SignedRequests;
import vn.cuaso.qr.testing.TestPhone;

/** Two packaged instances at the same Redis and Kafka: the browser's stream is at one, the phone's requests reach the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("thorough")
class TwoInstancesIT {

    private static final String COOKIE = "a".repeat(43);
    private static final StoresTestResource STORES = new StoresTestResource();
    private static final AuthServer AUTH = new AuthServer();
    private static final Map<String, String> PROPERTIES = new HashMap<>();

    private static SignedRequests requests;
    private static Instance phones;
    private static Instance browsers;

    private final SecureRandom random = new SecureRandom();
    private final TestPhone phone = new TestPhone();

    @BeforeAll
    static void begin() {
        STORES.init(Map.of("service", "qr"));
        PROPERTIES.putAll(STORES.start());
        PROPERTIES.putAll(AUTH.start());
        PROPERTIES.put("quarkus.shutdown.delay", "20s");
        PROPERTIES.put("quarkus.shutdown.timeout", "5s");
        requests = new SignedRequests(PROPERTIES.get("test.key"));
        phones = Instance.launch(PROPERTIES);
        browsers = Instance.launch(PROPERTIES);
        phones.awaitReady();
        browsers.awaitReady();
    }

    @AfterAll
    static void end() {
        phones.close();
        browsers.close();
        AUTH.stop();
        STORES.stop();
    }

    @Test
    @Order(1)
    @DisplayName("QR-10: a browser at one instance sees each state that the phone brings about at another")
    void statesReachTheBrowserAtAnotherInstance() throws Exception {
        var terms = created();
        try (var browser = open(browsers, terms)) {
            assertThat(browser.next()).isEqualTo(state("created"));
            claim(code(browser));
            assertThat(browser.next("state")).isEqualTo(state("scanned"));
            approve(terms);
            assertThat(browser.next("state")).isEqualTo(state("approved"));
            take(terms);
            assertThat(browser.next("state")).isEqualTo(state("consumed"));
            assertThat(browser.next()).isEqualTo(Event.END);
        }
    }

    // The instance does not come back.
    @Test
    @Order(2)
    @DisplayName(
            "QR-10: when the instance of its stream dies, the browser finds the session at another as it stands by then")
    void streamIsTakenUpAtAnotherInstance() throws Exception {
        var terms = created();
        String code;
        try (var browser = open(browsers, terms)) {
            assertThat(browser.next()).isEqualTo(state("created"));
            code = code(browser);
            browsers.kill();
            awaitCut(browser);
        }
        // Nobody tells the browser of this: it has no stream.
        claim(code);
        try (var browser = open(phones, terms)) {
            assertThat(browser.next()).isEqualTo(state("scanned"));
            approve(terms);
            assertThat(browser.next("state")).isEqualTo(state("approved"));
            take(terms);
            assertThat(browser.next("state")).isEqualTo(state("consumed"));
        }
    }

    // The last: this instance ends too.
    @Test
    @Order(3)
    @DisplayName(
            "QR-10: an instance that is told to end sends its browsers on, says that it is not ready, and serves meanwhile")
    void leavingInstanceLetsItsBrowsersGo() throws Exception {
        var terms = created();
        try (var browser = open(phones, terms)) {
            assertThat(browser.next()).isEqualTo(state("created"));
            var code = code(browser);
            phones.tellToEnd();
            // By its own end, not by a cut.
            assertThat(browser.next("none of this name")).isEqualTo(Event.END);
            assertThat(phones.isReady()).isFalse();
            claim(code);
        }
        // A browser that comes by a connection that was open sees how things stand, and is sent on as well.
        try (var browser = open(phones, terms)) {
            assertThat(browser.next()).isEqualTo(state("scanned"));
            assertThat(browser.next("none of this name")).isEqualTo(Event.END);
            assertThat(browser.header("Connection")).isEqualToIgnoringCase("close");
        }
    }

    /** A session that auth-service asks for at the phones' instance. */
    private Terms created() {
        var id = SessionId.random(random);
        var terms = new Terms(
                id,
                Handle.random(random, id),
                "unknown here",
                Kind.CROSS_DEVICE,
                Sessions.CLIENT,
                Sessions.CONTEXT,
                Optional.of(StreamCookie.of(COOKIE).hash()),
                Optional.empty(),
                Instant.now().plus(Duration.ofMinutes(10)));
        var body = new HashMap<String, Object>();
        body.put("session", id.value());
        body.put("kind", "cross-device");
        body.put("client", terms.client());
        body.put("context", terms.context());
        body.put("streamHash", terms.streamHash().orElseThrow());
        body.put("browser", "browser-" + id.value());
        body.put("clientIp", "192.0.2.1");
        body.put("flowEndsAt", terms.flowEndsAt().toString());
        expect("created", requests.service().body(body), "/sessions");
        return terms;
    }

    private void claim(String code) {
        var path = "/pairing/claims";
        var body = Map.of("code", code, "source", "camera");
        expect("claimed", requests.from(phone, "POST", path).body(body), path);
    }

    private void approve(Terms terms) {
        var path = "/pairing/sessions/" + terms.id().value() + "/approval";
        var approval = phone.approval(phone.approvalClaims(terms, Instant.now()).build());
        expect("approved", requests.from(phone, "POST", path).body(Map.of("approval", approval)), path);
    }

    private void take(Terms terms) {
        expect(
                "taken",
                requests.service().body(Map.of()),
                "/sessions/" + terms.id().value() + "/result");
    }

    private static void expect(String outcome, RequestSpecification request, String path) {
        request.contentType(ContentType.JSON)
                .port(phones.port())
                .post(path)
                .then()
                .statusCode(200)
                .body("outcome", equalTo(outcome));
    }

    private static EventReader open(Instance instance, Terms terms) throws IOException, InterruptedException {
        return EventReader.open(
                instance.streams().resolve(terms.id().value() + "/events"),
                Optional.of(StreamCookie.NAME + "=" + COOKIE));
    }

    // The local deployment sends the code's link beside its picture.
    private static String code(EventReader browser) throws IOException {
        var link = browser.next("code").data().getString("link");
        return link.substring(link.indexOf('#') + 1);
    }

    /** Reads on to where the crash left the stream. */
    private static void awaitCut(EventReader browser) {
        try {
            while (!browser.next().equals(Event.END)) {}
        } catch (IOException cut) {
            // So it looks where an answer has not come to its own end.
        }
    }

    private static Event state(String name) {
        return new Event("state", new JsonObject().put("state", name));
    }
}
