package vn.cuaso.otp.outbox;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.OtpApi;

@QuarkusTest
@TestProfile(FullOutboxThoroughTest.SmallOutbox.class)
class FullOutboxThoroughTest {

    @Inject
    OtpApi api;

    @InjectStores
    Stores stores;

    @Test
    void withoutKafkaNoChallengeIsMadeFromTheBacklogOnAndItsReturnIsEnough() {
        stores.stop(StoreKind.KAFKA);
        try {
            var somebody = OtpApi.somebody();
            var id = api.created(somebody);
            Await.until(
                    "the outbox is full", () -> api.create(OtpApi.somebody()).statusCode() == 503);

            api.create(OtpApi.somebody())
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
            api.verify(id, somebody, api.code(id)).then().statusCode(200).body("outcome", equalTo("verified"));
        } finally {
            stores.start(StoreKind.KAFKA);
        }

        Await.until(
                "Kafka has taken what waited",
                () -> api.create(OtpApi.somebody()).statusCode() == 200);
    }

    /** Two facts, what one challenge leads to. */
    public static final class SmallOutbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cuaso.otp.outbox.backlog", "2");
        }
    }
}
