package vn.cuaso.qr.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.State;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.Race;
import vn.cuaso.qr.testing.TestClock;
import vn.cuaso.qr.testing.TestPhone;

@QuarkusTest
class ClaimResourceQuarkusTest {

    @Inject
    PairingApi api;

    @Inject
    TestClock clock;

    private final TestPhone phone = new TestPhone();

    @AfterEach
    void asBefore() {
        clock.reset();
        api.forget();
    }

    @Test
    @DisplayName("QR-3: the phone that scans first has the session, and what it shows is what auth-service wrote")
    void firstScanClaimsTheSession() {
        var body = api.crossDevice();
        var id = api.created(body);

        api.claim(phone, api.code(id, 0), "camera")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("claimed"))
                .body("session", equalTo(id.value()))
                .body("context", equalTo(body.get("context")))
                .body("kind", equalTo("cross-device"))
                .body("numberNeeded", equalTo(false))
                .body("placesUnknown", equalTo(false))
                .body("expiresAt", notNullValue());

        assertThat(api.session(id))
                .isInstanceOfSatisfying(
                        QrSession.Scanned.class,
                        scanned -> assertThat(scanned.device()).isEqualTo(phone.device()));
        api.state(phone, id).then().body("state", equalTo("scanned")).body("scannedTwice", equalTo(false));
    }

    @Test
    void authServiceIsAskedWithAServiceTokenAboutThisDeviceAtItsAddress() {
        var id = api.claimed(phone, api.crossDevice());

        assertThat(api.asked().lines().filter(line -> line.contains(id.value())))
                .singleElement()
                .isEqualTo(
                        "/internal/pairings/%s/claim Bearer service-token {\"device\":\"%s\",\"clientIp\":\"203.0.113.7\"}"
                                .formatted(id.value(), phone.device()));
        assertThat(api.asked().lines().filter(line -> line.startsWith("token ")))
                .first()
                .asString()
                .contains("grant_type=client_credentials")
                .contains("client_assertion=ey")
                .contains("scope=pairings%3Ajudge");
    }

    @Test
    @DisplayName("QR-7: the number that auth-service made is shown by the browser and told to no phone")
    void numberGoesToTheBrowserOnly() {
        api.authAnswers("claim", "{\"outcome\":\"eligible\",\"number\":\"47\",\"placesUnknown\":true}");
        var id = api.created(api.crossDevice());

        var answer = api.claim(phone, api.code(id, 0), "camera");

        answer.then().body("numberNeeded", equalTo(true)).body("placesUnknown", equalTo(true));
        assertThat(answer.asString()).doesNotContain("47\"");
        assertThat(((QrSession.Scanned) api.session(id)).number()).contains("47");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-sign-in-off", "level-too-low", "not-enrolled", "too-far"})
    @DisplayName("QR-7, QR-12: what auth-service refuses claims nothing, and the phone is told why")
    void refusalOfAuthServiceClaimsNothing(String outcome) {
        api.authAnswers("claim", "{\"outcome\":\"" + outcome + "\"}");
        var id = api.created(api.crossDevice());

        api.claim(phone, api.code(id, 0), "camera").then().statusCode(200).body("outcome", equalTo(outcome));

        assertThat(api.session(id).state()).isEqualTo(State.CREATED);
    }

    @Test
    @DisplayName("QR-3: a second phone gets nothing, and both sides are told")
    void secondPhoneIsASignal() {
        var id = api.claimed(phone, api.crossDevice());

        api.claim(new TestPhone(), api.code(id, 0), "camera").then().body("outcome", equalTo("already-scanned"));

        api.state(phone, id).then().body("state", equalTo("scanned")).body("scannedTwice", equalTo(true));
    }

    @Test
    void phoneThatRepeatsItsScanIsNoSignal() {
        var id = api.claimed(phone, api.crossDevice());

        api.claim(phone, api.code(id, 0), "camera").then().body("outcome", equalTo("already-scanned"));

        api.state(phone, id).then().body("scannedTwice", equalTo(false));
    }

    @Test
    @DisplayName("QR-3: a phone that sends its scan eight times at once warns nobody of a second phone")
    void racingScansOfOnePhoneAreNoSignal() {
        var id = api.created(api.crossDevice());
        var code = api.code(id, 0);

        var outcomes = Race.between(
                8,
                runner -> Uni.createFrom()
                        .item(() -> api.claim(phone, code, "camera").jsonPath().getString("outcome")));

        assertThat(Collections.frequency(outcomes, "claimed")).isEqualTo(1);
        assertThat(api.session(id).scannedTwice()).isFalse();
    }

    @Test
    @DisplayName("QR-3: a phone that auth-service knows to be the second is a signal too, before the first one's claim")
    void secondPhoneAtAuthServiceIsASignal() {
        api.authAnswers("claim", "{\"outcome\":\"already-scanned\"}");
        var id = api.created(api.crossDevice());

        api.claim(phone, api.code(id, 0), "camera").then().body("outcome", equalTo("already-scanned"));

        assertThat(api.session(id).scannedTwice()).isTrue();
    }

    @Test
    @DisplayName("QR-3, QR-10: of eight phones at once one claims the session")
    void racingPhonesGiveOneClaim() {
        var id = api.created(api.crossDevice());
        var code = api.code(id, 0);

        var outcomes = Race.between(
                8,
                runner -> Uni.createFrom()
                        .item(() -> api.claim(new TestPhone(), code, "camera")
                                .jsonPath()
                                .getString("outcome")));

        assertThat(Collections.frequency(outcomes, "claimed")).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, "already-scanned")).isEqualTo(7);
    }

    @Test
    @DisplayName("QR-1: a code 6 s old claims nothing, one of 4 s does")
    void oldCodeIsExpired() {
        clock.stop();
        var id = api.created(api.crossDevice());

        api.claim(phone, api.code(id, 6), "camera").then().body("outcome", equalTo("code-expired"));
        assertThat(api.session(id).state()).isEqualTo(State.CREATED);
        api.claim(phone, api.code(id, 4), "camera").then().body("outcome", equalTo("claimed"));
    }

    @Test
    @DisplayName("QR-1: a code whose second was made younger is nobody's")
    void codeMadeYoungerIsUnknown() {
        var id = api.created(api.crossDevice());
        var old = Base64.getUrlDecoder().decode(api.code(id, 60));
        var fresh = Base64.getUrlDecoder().decode(api.code(id, 0));
        System.arraycopy(fresh, 17, old, 17, 4);

        claimBytes(old).then().body("outcome", equalTo("unknown-code"));
    }

    @Test
    @DisplayName("QR-1: the signature of one session is worth nothing with another one's handle")
    void anotherSessionsHandleIsUnknown() {
        var mine = Base64.getUrlDecoder().decode(api.code(api.created(api.crossDevice()), 0));
        var theirs = Base64.getUrlDecoder().decode(api.code(api.created(api.crossDevice()), 0));
        System.arraycopy(theirs, 0, mine, 0, 17);

        claimBytes(mine).then().body("outcome", equalTo("unknown-code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "http://evil.example/", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoCodeOfOursIsUnknown(String code) {
        api.claim(phone, code, "camera").then().statusCode(200).body("outcome", equalTo("unknown-code"));
    }

    @Test
    @DisplayName("QR-4: knowing a session's id is not enough to claim it")
    void idIsNoCode() {
        var id = api.created(api.crossDevice());

        api.claim(phone, id.value(), "camera").then().body("outcome", equalTo("unknown-code"));
    }

    @Test
    @DisplayName("QR-1: a code that came by a link claims no session of another device")
    void linkToACodeIsNotTaken() {
        var id = api.created(api.crossDevice());

        api.claim(phone, api.code(id, 0), "link").then().body("outcome", equalTo("camera-only"));
        assertThat(api.session(id).state()).isEqualTo(State.CREATED);
    }

    @Test
    @DisplayName("QR-11: a same-device link claims its session as long as that is unscanned")
    void linkClaimsItsSession() {
        var id = api.created(api.sameDevice());
        clock.advance(Duration.ofSeconds(20));

        api.claim(phone, api.link(id), "link")
                .then()
                .body("outcome", equalTo("claimed"))
                .body("kind", equalTo("same-device"));
    }

    @Test
    @DisplayName("QR-2: nothing claims a session after its 30 s, nor one that was cancelled")
    void codeOfAnEndedSessionIsExpired() {
        var late = api.created(api.crossDevice());
        var cancelled = api.created(api.crossDevice());
        api.cancel(cancelled);
        api.claim(phone, api.code(cancelled, 0), "camera").then().body("outcome", equalTo("code-expired"));

        clock.advance(Duration.ofSeconds(30));

        api.claim(phone, api.code(late, 0), "camera").then().body("outcome", equalTo("code-expired"));
    }

    @Test
    @DisplayName("QR-8: a device scans 20 times in 10 min, whatever it scans")
    void deviceScansTwentyTimes() {
        IntStream.range(0, 20)
                .forEach(i -> api.claim(phone, "nonsense", "camera").then().body("outcome", equalTo("unknown-code")));

        var id = api.created(api.crossDevice());
        api.claim(phone, api.code(id, 0), "camera")
                .then()
                .body("outcome", equalTo("too-many"))
                .body("retryAt", notNullValue());
        api.claim(new TestPhone(), api.code(id, 0), "camera").then().body("outcome", equalTo("claimed"));
    }

    @Test
    void authServiceThatDoesNotJudgeIsA503AndClaimsNothing() {
        var id = api.created(api.crossDevice());
        for (var answer :
                List.of("broken", "{\"outcome\":\"whatever\"}", "{\"outcome\":\"eligible\",\"number\":\"4711\"}")) {
            api.authAnswers("claim", answer);
            api.claim(phone, api.code(id, 0), "camera")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        }
        assertThat(api.session(id).state()).isEqualTo(State.CREATED);
    }

    @Test
    void malformedClaimIsAProblem() {
        Stream.of(
                        "{",
                        "{}",
                        "{\"code\":\"x\"}",
                        "{\"code\":\"x\",\"source\":\"telepathy\"}",
                        "{\"code\":\"" + "x".repeat(201) + "\",\"source\":\"camera\"}")
                .forEach(body -> api.from(phone, "POST", "/pairing/claims")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/pairing/claims")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json"));
    }

    private Response claimBytes(byte[] code) {
        return api.claim(phone, Base64.getUrlEncoder().withoutPadding().encodeToString(code), "camera");
    }
}
