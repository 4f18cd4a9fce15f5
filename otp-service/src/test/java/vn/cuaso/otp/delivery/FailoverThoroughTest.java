package vn.cuaso.otp.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.Carriers;
import vn.cuaso.otp.testing.OtpApi;

/** Carriers that fail, over HTTP and configured by name as in production. */
@QuarkusTest
@TestProfile(FailoverThoroughTest.SeveralCarriers.class)
class FailoverThoroughTest {

    private final Map<String, Object> somebody = OtpApi.somebody();

    @Inject
    OtpApi api;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "test.carriers.taken")
    String carrier;

    @Test
    @DisplayName("OTP-13: where one carrier is away and the next refuses, the third takes the message; each is counted")
    void nextCarrierTakesTheMessage() {
        // Before anything is sent: an alert compares what was taken with what was asked.
        assertThat(deliveries("away", "accepted").count()).isZero();
        assertThat(deliveries("refusing", "accepted").count()).isZero();

        var id = api.created(somebody);
        Await.until("a carrier takes the message", () -> !taken().isEmpty());

        assertThat(taken()).singleElement().satisfies(message -> {
            assertThat(message.get("to")).isEqualTo(somebody.get("phone"));
            assertThat(message.get("text")).endsWith("#" + api.code(id));
            assertThat(message.get("reference")).isEqualTo(id + "-1");
        });
        Await.until("the delivery is recorded", () -> "delivered".equals(delivery(id)));
        assertThat(deliveries("away", "unreachable").count()).isOne();
        assertThat(deliveries("refusing", "refused").count()).isOne();
        assertThat(deliveries("taking", "accepted").count()).isOne();
        api.verify(id, somebody, api.code(id)).then().body("outcome", equalTo("verified"));
    }

    private List<Map<String, String>> taken() {
        return given().get(carrier).jsonPath().getList("");
    }

    private String delivery(String challenge) {
        return api.find(challenge, somebody.get("transaction")).jsonPath().getString("challenge.delivery");
    }

    private Counter deliveries(String channel, String result) {
        return meters.get("cuaso.otp.deliveries")
                .tags("channel", channel, "result", result)
                .counter();
    }

    /** The carriers of {@link Carriers}. */
    public static final class SeveralCarriers implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Carriers.class));
        }
    }
}
