package vn.cuaso.qr;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.TestPhone;

/** An instance that could not fetch the keys of auth-service yet: its profile has it started for this test alone. */
@QuarkusTest
@TestProfile(KeysAwayThoroughTest.Fresh.class)
class KeysAwayThoroughTest {

    private static final String PATH = "/pairing/sessions/" + new SessionId("0".repeat(26)).value();

    @Inject
    PairingApi api;

    private final TestPhone phone = new TestPhone();

    @AfterEach
    void giveKeysBack() {
        api.authAnswers("jwks", "");
    }

    @Test
    void withoutKeysNobodyIsRefusedAndTheirReturnIsEnough() {
        api.authAnswers("jwks", "away");

        assertAway(api.from(phone, "GET", PATH).get(PATH));
        assertAway(api.create(api.crossDevice()));

        api.authAnswers("jwks", "");
        api.from(phone, "GET", PATH).get(PATH).then().statusCode(404);
        api.create(api.crossDevice()).then().statusCode(200);
        var stranger = api.strangersToken(phone.tokenClaims().build());
        api.with(stranger, "proof").get(PATH).then().statusCode(401);
    }

    private static void assertAway(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("detail", containsString("keys of auth-service"));
    }

    /** Nothing is set otherwise; the keys are fetched anew. */
    public static final class Fresh implements QuarkusTestProfile {}
}
