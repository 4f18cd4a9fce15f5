package vn.cuaso.otp;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.OtpApi;

/** An instance that could not fetch the keys of auth-service yet: its profile has it started for this test alone. */
@QuarkusTest
@TestProfile(KeysAwayThoroughTest.Fresh.class)
class KeysAwayThoroughTest {

    @Inject
    OtpApi api;

    @ConfigProperty(name = "test.keys.away")
    String switchKeys;

    @Test
    void withoutKeysNobodyIsRefusedAndTheirReturnIsEnough() {
        given().get(switchKeys);
        try {
            api.create(OtpApi.somebody())
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        } finally {
            given().get(switchKeys);
        }

        api.created(OtpApi.somebody());
    }

    /** Nothing is set otherwise; the keys are fetched anew. */
    public static final class Fresh implements QuarkusTestProfile {}
}
