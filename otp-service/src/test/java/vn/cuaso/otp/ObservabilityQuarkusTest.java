package vn.cuaso.otp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.SmsReader;

/** What operators see, on the management port alone. */
@QuarkusTest
class ObservabilityQuarkusTest {

    @TestHTTPResource(management = true)
    URI management;

    @Inject
    OtpApi api;

    @Test
    void serviceIsReadyWithItsStores() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(404);
    }

    @Test
    void outcomesAndDeliveriesAreCounted() {
        var somebody = OtpApi.somebody();
        var id = api.created(somebody);
        SmsReader.firstTo((String) somebody.get("phone"));
        api.verify(id, somebody, api.code(id)).then().statusCode(200);

        given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("cuaso_otp_challenges_total{outcome=\"created\"}"))
                .body(containsString("cuaso_otp_verifications_total{outcome=\"verified\"}"))
                .body(containsString("cuaso_otp_deliveries_total{channel=\"inbox\",result=\"accepted\"}"))
                .body(containsString("cuaso_otp_events_published_total{topic=\"otp-events\"}"));
        given().get("/q/metrics").then().statusCode(404);
    }
}
