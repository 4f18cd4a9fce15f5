package vn.cuaso.qr.outbox;

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
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.TestPhone;

@QuarkusTest
@TestProfile(FullOutboxThoroughTest.SmallOutbox.class)
class FullOutboxThoroughTest {

    @Inject
    PairingApi api;

    @InjectStores
    Stores stores;

    @Test
    void withoutKafkaNoSessionIsMadeFromTheBacklogOnAndItsReturnIsEnough() {
        stores.stop(StoreKind.KAFKA);
        try {
            var id = api.claimed(new TestPhone(), api.crossDevice());
            Await.until(
                    "the outbox is full", () -> api.create(api.crossDevice()).statusCode() == 503);

            api.create(api.crossDevice())
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
            api.take(id, null).then().statusCode(200).body("outcome", equalTo("pending"));
        } finally {
            stores.start(StoreKind.KAFKA);
        }

        Await.until(
                "Kafka has taken what waited",
                () -> api.create(api.crossDevice()).statusCode() == 200);
    }

    /** Two facts, what one session that was scanned leads to. */
    public static final class SmallOutbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cuaso.qr.outbox.backlog", "2");
        }
    }
}
