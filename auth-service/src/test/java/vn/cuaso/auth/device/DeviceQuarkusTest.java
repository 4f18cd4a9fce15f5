package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.EndReason;

/** The life of a device, over the API that the identity app calls. */
@QuarkusTest
class DeviceQuarkusTest extends DeviceScenario {

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
                .body("citizenId", matchesPattern("0991[0-9]{8}"))
                .body("level", equalTo(2))
                .body("webSignIn", equalTo(false));
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
    void removedDeviceIsUsableNoMore() {
        Phone phone = phones.enrolled(account);
        String token = phone.token();

        phone.call("DELETE", "/device", token, null).then().statusCode(204);

        phone.call("GET", "/device", token, null).then().statusCode(401);
        phone.passcode(Phone.PASSCODE).then().body("error_description", equalTo("device_unknown"));
        assertThat(events(2)).contains(new DeviceEnded(phone.thumbprint(), EndReason.REMOVED));
    }
}
