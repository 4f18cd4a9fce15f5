package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.events.IdentityEvent.PressedToSignIn;

/** <i>Có</i>, somebody is on the phone: the alarm of a device. */
@QuarkusTest
class DeviceAlarmQuarkusTest extends DeviceScenario {

    private static final String QR_SESSION = "7zq0k3v5n9x2c8b4m6t1r0w3y5";

    @Inject
    DeviceStore devices;

    @Inject
    SsoSessions sessions;

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
        return sessions.start(citizen, "2", List.of("pwd", "sms"), UserAgent.UNKNOWN)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private boolean isAlive(StartedSession session) {
        return sessions.find(session.secret())
                .await()
                .atMost(Duration.ofSeconds(10))
                .isPresent();
    }
}
