package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.pairing.QrServiceStub;

/** The sign-in page asks for pairings, and leaves them. */
@QuarkusTest
class QrBeginningQuarkusTest extends QrScenario {

    private final TestBrowser browser = browser();

    @Test
    @DisplayName("QR-4: the browser gets the stream's cookie, qr-session-service only its hash")
    void streamCookieIsTheBrowsersAlone() {
        String flow = begin(browser);

        Answer begun = begin(flow, "cross-device");

        JsonNode answer = json(begun.body());
        assertThat(answer.path("events").asText())
                .isEqualTo("/qr/sessions/%s/events"
                        .formatted(answer.path("session").asText()));
        assertThat(answer.has("link")).isFalse();
        assertThat(begun.headers().get("Set-Cookie"))
                .contains("__Host-qr-stream=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(qr.latestSession().path("streamHash").asText())
                .isEqualTo(digest(browser.cookies().get("__Host-qr-stream")));
        assertThat(qr.latestSession().toString())
                .doesNotContain(browser.cookies().get("__Host-qr-stream"))
                .doesNotContain(browser.cookies().get("__Host-id-browser"));
        assertThat(qr.calls("POST", "/sessions").getLast().authorization()).startsWith("Bearer ey");
    }

    @Test
    @DisplayName("QR-2: the page may ask for new codes by itself for three minutes")
    void codesAreRenewedForThreeMinutes() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        JsonNode answer = json(begin(begin(browser), "cross-device").body());

        assertThat(Instant.parse(answer.path("restartsUntil").asText()))
                .isBetween(before.plus(Duration.ofMinutes(3)), Instant.now().plus(Duration.ofMinutes(3)));
    }

    @Test
    @DisplayName("QR-4: all tabs have one stream cookie, another browser has another")
    void streamCookieBelongsToTheBrowser() {
        pair(browser, begin(browser));
        String first = browser.cookies().get("__Host-qr-stream");
        pair(browser, begin(browser));
        TestBrowser other = browser();
        pair(other, begin(other));

        assertThat(browser.cookies()).containsEntry("__Host-qr-stream", first);
        assertThat(other.cookies().get("__Host-qr-stream")).isNotEqualTo(first);
    }

    @Test
    @DisplayName("QR-5: the context says who asks, with what, and when")
    void contextSaysWhoAsks() {
        String session = pair(browser, begin(browser));

        JsonNode context = json(new String(
                Base64.getUrlDecoder().decode(qr.latestSession().path("context").asText()),
                java.nio.charset.StandardCharsets.UTF_8));
        assertThat(context.fieldNames())
                .toIterable()
                .containsExactly(
                        "version", "session", "client", "portal", "host", "action", "browser", "system", "place", "at");
        assertThat(context.path("session").asText()).isEqualTo(session);
        assertThat(context.path("client").asText()).isEqualTo("phone-app");
        assertThat(context.path("portal").asText()).isEqualTo("Ứng dụng");
        assertThat(context.path("host").asText()).isEqualTo("phone.example");
        assertThat(context.path("action").asText()).isEqualTo("sign-in");
        assertThat(context.path("place").isNull()).isTrue();
        assertThat(context.path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    @DisplayName("QR-11: a same-device pairing has a link and a way back, and no stream")
    void sameDevicePairingHasALink() {
        String flow = begin(browser);

        JsonNode answer = json(begin(flow, "same-device").body());

        assertThat(answer.path("link").asText()).isEqualTo(QrServiceStub.LINK);
        assertThat(answer.has("events")).isFalse();
        assertThat(qr.latestSession().has("streamHash")).isFalse();
        assertThat(qr.latestSession().path("returnTo").asText())
                .isEqualTo("http://id.localhost:8080%s/qr/%s/return"
                        .formatted(flow, answer.path("session").asText()));
    }

    @Test
    @DisplayName("QR-8: a browser that asked too often is told until when to wait")
    void limitIsPassedOn() {
        Instant retryAt = Instant.parse("2030-01-01T00:00:00Z");
        qr.limitOnce(retryAt);

        Answer limited = begin(begin(browser), "cross-device");

        assertThat(limited.status()).isEqualTo(429);
        assertThat(json(limited.body()).path("retryAt").asText()).isEqualTo(retryAt.toString());
    }

    @Test
    @DisplayName("with qr-session-service away the password works as before")
    void passwordWorksWithoutQr() {
        qr.away(true);
        String flow = begin(browser);

        assertThat(begin(flow, "cross-device").status()).isEqualTo(503);
        assertThat(browser.get(flow).status()).isEqualTo(200);
        assertThat(signIn(browser, flow, citizens.withPhone()).location()).contains("code=");
    }

    @Test
    void afterThePasswordThereIsNoQr() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());

        assertThat(begin(flow, "cross-device").status()).isEqualTo(409);
        assertThat(qr.calls("POST", "/sessions")).isEmpty();
    }

    @Test
    void unknownKindIsRefused() {
        assertThat(begin(begin(browser), "telepathy").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("OP-8: another site cannot begin a pairing")
    void anotherSiteCannotBegin() {
        String flow = begin(browser);
        browser.withFormHeader("Sec-Fetch-Site", "cross-site").withFormHeader("Origin", "https://evil.example");

        assertThat(begin(flow, "cross-device").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("QR-4: another browser cannot begin a pairing of the flow")
    void anotherBrowserCannotBegin() {
        String flow = begin(browser);
        TestBrowser other = browser();
        begin(other);

        assertThat(other.post(flow + "/qr", Map.of("kind", "cross-device")).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("QR-9: leaving the page ends the pairing at once, also when qr-session-service cannot be told")
    void leavingEndsThePairing() {
        Phone phone = phones.of(citizens.withPhone().account());
        String flow = begin(browser);
        String session = pair(browser, flow);
        String second = pair(browser, flow);

        assertThat(press(browser, flow + "/qr/" + session + "/cancel").status()).isEqualTo(204);
        assertThat(qr.calls("DELETE", "/sessions/" + session)).hasSize(1);
        qr.away(true);
        assertThat(press(browser, flow + "/qr/" + second + "/cancel").status()).isEqualTo(204);

        assertThat(claim(session, phone, "198.51.100.7").path("outcome").asText())
                .isEqualTo("unknown");
        assertThat(claim(second, phone, "198.51.100.7").path("outcome").asText())
                .isEqualTo("unknown");
    }

    @Test
    @DisplayName("QR-9: nobody ends a pairing of another flow")
    void pairingOfAnotherFlowIsLeftAlone() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));
        TestBrowser other = browser();

        assertThat(press(other, begin(other) + "/qr/" + session + "/cancel").status())
                .isEqualTo(204);

        assertThat(qr.calls("DELETE", ".*")).isEmpty();
        assertThat(claim(session, phone, "198.51.100.7").path("outcome").asText())
                .isEqualTo("eligible");
    }

    private Answer begin(String flow, String kind) {
        return browser.post(flow + "/qr", Map.of("kind", kind));
    }
}
