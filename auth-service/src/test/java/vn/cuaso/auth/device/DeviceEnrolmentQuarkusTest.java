package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.EndReason;

/** How a phone becomes the device of an account. */
@QuarkusTest
class DeviceEnrolmentQuarkusTest extends DeviceScenario {

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
}
