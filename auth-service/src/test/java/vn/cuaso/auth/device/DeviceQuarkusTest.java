package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.EndReason;
import vn.cuaso.events.IdentityEvent.PressedToSignIn;

/** The life of a device, over the API that the identity app calls. */
@QuarkusTest
class DeviceQuarkusTest {

    private static final String QR_SESSION = "7zq0k3v5n9x2c8b4m6t1r0w3y5";

    @Inject
    Phones phones;

    @Inject
    TestCitizens citizens;

    @Inject
    DeviceStore devices;

    @Inject
    SsoSessions sessions;

    @Inject
    SubjectIdentifiers subjects;

    private AccountId account;

    @BeforeEach
    void register() {
        account = citizens.register();
    }

    @Test
    @DisplayName("QR-12: the app is told whose device it is and what it may do")
    void enrolledDeviceDescribesItself() {
        Phone phone = phones.of(account);
        phone.enrol()
                .then()
                .statusCode(200)
                .body("outcome", equalTo("enrolled"))
                .body("replaced", equalTo(false));

        phone.call("GET", "/device", phone.token(), null)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("holder", equalTo(TestCitizens.NAME))
                .body("citizenId", startsWith("099189"))
                .body("level", equalTo(2))
                .body("webSignIn", equalTo(false));
    }

    @Test
    @DisplayName("QR-6: a token for the passcode is short, bound to the device's key, and names no account")
    void passcodeGivesABoundToken() throws Exception {
        Phone phone = phones.enrolled(account);

        Response response = phone.passcode(Phone.PASSCODE);

        response.then().statusCode(200).body("token_type", equalTo("DPoP")).body("expires_in", equalTo(300));
        var claims = SignedJWT.parse(response.path("access_token")).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly(RelyingParty.ISSUER, "qr-session-service");
        assertThat(claims.getStringClaim("scope")).isEqualTo("pairing device");
        assertThat(claims.getJSONObjectClaim("cnf")).isEqualTo(Map.of("jkt", phone.thumbprint()));
        assertThat(claims.getSubject()).isEqualTo(subjects.subject(account, "app.localhost"));
        assertThat(claims.getDateClaim("auth_time")).isNotNull();
        assertThat(claims.toString()).doesNotContain(account.toString());
    }

    @Test
    @DisplayName("QR-6: five wrong passcodes in a row lock the device, and it has to be enrolled again")
    void fiveWrongPasscodesLockTheDevice() {
        Phone phone = phones.enrolled(account);
        for (int left = 4; left > 0; left--) {
            phone.passcode("482915")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_grant"))
                    .body("error_description", equalTo("passcode_wrong"))
                    .body("attempts_left", equalTo(left));
        }

        phone.passcode("482915").then().body("error_description", equalTo("passcode_locked"));
        phone.passcode(Phone.PASSCODE).then().body("error_description", equalTo("passcode_locked"));

        assertThat(events(2))
                .containsExactly(
                        new DeviceEnrolled(phone.thumbprint()),
                        new DeviceEnded(phone.thumbprint(), EndReason.PASSCODE_LOCKED));
        phones.of(account).enrol().then().body("outcome", equalTo("enrolled"));
    }

    @Test
    @DisplayName("QR-6: of ten racing wrong passcodes five are compared, then not even the right one is")
    void racingPasscodesAreEachCounted() {
        Phone phone = phones.enrolled(account);

        List<String> answers = race(10, () -> phone.passcode("482915").path("error_description"));

        assertThat(answers).filteredOn("passcode_wrong"::equals).hasSize(4);
        assertThat(answers).filteredOn("passcode_locked"::equals).hasSize(6);
        phone.passcode(Phone.PASSCODE).then().body("error_description", equalTo("passcode_locked"));
    }

    @Test
    void rightPasscodeForgivesTheWrongOnes() {
        Phone phone = phones.enrolled(account);
        phone.passcode("482915");
        phone.token();

        phone.passcode("482915").then().body("attempts_left", equalTo(4));
    }

    @Test
    void deviceOfNobodyAndOfALockedAccountGetNoToken() {
        phones.of(account)
                .passcode(Phone.PASSCODE)
                .then()
                .statusCode(400)
                .body("error_description", equalTo("device_unknown"));
        Phone phone = phones.enrolled(account);
        String token = phone.token();
        citizens.lock(account);

        phone.passcode(Phone.PASSCODE).then().body("error_description", equalTo("account_locked"));
        phone.call("GET", "/device", token, null).then().statusCode(401);
    }

    @Test
    @DisplayName("QR-6: a second enrolment ends the first device at once")
    void secondEnrolmentEndsTheFirst() {
        Instant before = Instant.now();
        Phone first = phones.enrolled(account);
        String token = first.token();

        Phone second = phones.of(account);
        second.enrol().then().body("replaced", equalTo(true));

        first.call("GET", "/device", token, null).then().statusCode(401);
        String replacedAt = first.passcode("000000")
                .then()
                .statusCode(400)
                .body("error_description", equalTo("device_replaced"))
                .extract()
                .path("replaced_at");
        assertThat(Instant.parse(replacedAt)).isBetween(before, Instant.now());
        assertThat(events(3))
                .containsExactly(
                        new DeviceEnrolled(first.thumbprint()),
                        new DeviceEnded(first.thumbprint(), EndReason.REPLACED),
                        new DeviceEnrolled(second.thumbprint()));
    }

    @Test
    @DisplayName("QR-6: a sign-in enrols one device, also when the app asks eight times at once")
    void enrolmentTokenIsGoodOnce() {
        Phone phone = phones.of(account);
        String token = phone.enrolmentToken();

        List<Integer> statuses =
                race(8, () -> phone.enrol(Phone.PASSCODE, token).statusCode());

        assertThat(statuses).containsOnlyOnce(200).hasSize(8).allMatch(status -> status == 200 || status == 409);
        phone.enrol(Phone.PASSCODE, token)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/device/sign-in-spent"));
    }

    @Test
    void simplePasscodeCostsNothing() {
        Phone phone = phones.of(account);
        String token = phone.enrolmentToken();

        phone.enrol("123456", token).then().statusCode(200).body("outcome", equalTo("passcode-too-simple"));
        phone.enrol("080389", token).then().body("outcome", equalTo("passcode-too-simple"));
        phone.enrol("12345", token).then().statusCode(400);

        phone.enrol(Phone.PASSCODE, token).then().body("outcome", equalTo("enrolled"));
    }

    @Test
    @DisplayName(
            "QR-6: the token of a sign-in opens nothing but the enrolment, and the token of the passcode not the enrolment")
    void scopesAreKeptApart() {
        Phone phone = phones.of(account);
        String enrolment = phone.enrolmentToken();
        phone.call("GET", "/device", enrolment, null)
                .then()
                .statusCode(403)
                .header("WWW-Authenticate", startsWith("DPoP"));
        phone.enrol(Phone.PASSCODE, enrolment).then().statusCode(200);

        phone.enrol(Phone.PASSCODE, phone.token()).then().statusCode(403);
    }

    @Test
    @DisplayName("QR-12: signing in on the web is allowed by the citizen, and taken back")
    void webSignInIsAllowed() {
        Phone phone = phones.enrolled(account);
        String token = phone.token();

        phone.call("PUT", "/device/web-sign-in", token, Map.of("allowed", true))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("kept"));
        phone.call("GET", "/device", token, null).then().body("webSignIn", equalTo(true));
        phone.call("PUT", "/device/web-sign-in", token, Map.of("allowed", false));
        phone.call("GET", "/device", token, null).then().body("webSignIn", equalTo(false));
        phone.call("PUT", "/device/web-sign-in", token, Map.of()).then().statusCode(400);
    }

    @Test
    @DisplayName("QR-13: an alarm ends every session of the account, and nobody else's, and is announced")
    void alarmEndsEverySession() {
        Phone phone = phones.enrolled(account);
        StartedSession one = start(account);
        StartedSession two = start(account);
        StartedSession foreign = start(citizens.register());

        phone.call("POST", "/device/alarm", phone.token(), Map.of("session", QR_SESSION))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("done"));

        assertThat(isAlive(one)).isFalse();
        assertThat(isAlive(two)).isFalse();
        assertThat(isAlive(foreign)).isTrue();
        assertThat(events(2)).contains(new PressedToSignIn(QR_SESSION));
    }

    @Test
    @DisplayName("QR-13: after an alarm no sign-in that came before it enrols a device")
    void alarmRevokesEnrolmentTokens() {
        Phone phone = phones.enrolled(account);
        Phone attacker = phones.of(account);
        String token = attacker.enrolmentToken();

        phone.call("POST", "/device/alarm", phone.token(), Map.of("session", QR_SESSION))
                .then()
                .statusCode(200);

        attacker.enrol(Phone.PASSCODE, token)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/device/sign-in-spent"));
        phone.call("GET", "/device", phone.token(), null).then().statusCode(200);
    }

    @Test
    @DisplayName(
            "QR-8: of thirty alarms that a device raises at once twenty have an effect, and the others say how long to wait")
    void alarmsOfADeviceAreLimited() {
        Phone phone = phones.enrolled(account);
        String token = phone.token();

        List<Response> answers =
                race(30, () -> phone.call("POST", "/device/alarm", token, Map.of("session", QR_SESSION)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .hasSize(10)
                .allSatisfy(answer -> {
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(500, 600);
                    assertThat(answer.contentType()).isEqualTo("application/problem+json");
                    assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/device/too-many");
                });
    }

    @Test
    void removedDeviceIsUsableNoMore() {
        Phone phone = phones.enrolled(account);
        String token = phone.token();

        phone.call("DELETE", "/device", token, null).then().statusCode(204);

        phone.call("GET", "/device", token, null).then().statusCode(401);
        phone.passcode(Phone.PASSCODE).then().body("error_description", equalTo("device_unknown"));
        assertThat(events(2)).contains(new DeviceEnded(phone.thumbprint(), EndReason.REMOVED));
    }

    @Test
    @DisplayName("QR-13: after an alarm no approval is worth anything whose pairing began before it")
    void alarmIsKeptWithTheDevice() throws Throwable {
        Phone phone = phones.enrolled(account);
        Instant before = Instant.now();

        phone.call("POST", "/device/alarm", phone.token(), Map.of("session", QR_SESSION));

        ActiveDevice alarmed = VertxContextSupport.subscribeAndAwait(
                        () -> devices.find(new DeviceId(phone.thumbprint())))
                .orElseThrow();
        assertThat(alarmed.isAfterAlarm(before)).isFalse();
        assertThat(alarmed.isAfterAlarm(Instant.now())).isTrue();
    }

    private StartedSession start(AccountId citizen) {
        return sessions.start(citizen, "2", List.of("pwd", "sms")).await().atMost(Duration.ofSeconds(10));
    }

    private boolean isAlive(StartedSession session) {
        return sessions.find(session.secret())
                .await()
                .atMost(Duration.ofSeconds(10))
                .isPresent();
    }

    private List<IdentityEvent> events(int count) {
        return IdentityTopic.await(subjects.pseudonym(account, "events"), count);
    }
}
