package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.EndReason;

/** What a device is given for its passcode, and when it is given nothing more. */
@QuarkusTest
class DevicePasscodeQuarkusTest extends DeviceScenario {

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
}
