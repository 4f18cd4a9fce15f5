package vn.cuaso.qr;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.TestPhone;

/** Redis goes away, with what was in it, and comes back; nothing is restarted by hand. */
@QuarkusTest
class OutageThoroughTest {

    @Inject
    PairingApi api;

    @InjectStores
    Stores stores;

    private final TestPhone phone = new TestPhone();

    @Test
    @DisplayName("Without Redis every answer is a 503 that says so; afterwards everything works again")
    void redisThatIsGoneIsA503() {
        var id = api.claimed(phone, api.crossDevice());
        var body = api.crossDevice();
        var approval = api.session(id).terms();
        stores.stop(StoreKind.REDIS);
        try {
            for (var answer : List.of(
                    api.create(body),
                    api.take(id, null),
                    api.cancel(id),
                    api.claim(phone, "nonsense", "camera"),
                    api.state(phone, id),
                    api.approve(
                            phone,
                            id,
                            phone.approval(phone.approvalClaims(approval, Instant.now())
                                    .build())),
                    api.reject(phone, id))) {
                unavailable(answer);
            }
        } finally {
            stores.start(StoreKind.REDIS);
        }

        Await.until(
                "Redis is reached again",
                () -> api.cancel(new SessionId("0".repeat(26))).statusCode() == 204);
        var later = api.claimed(new TestPhone(), api.crossDevice());
        api.take(later, null).then().body("outcome", equalTo("pending"));
    }

    @Test
    void redisThatHangsIsA503InTime() {
        var id = api.claimed(phone, api.crossDevice());
        stores.pause(StoreKind.REDIS);
        try {
            unavailable(api.take(id, null));
        } finally {
            stores.resume(StoreKind.REDIS);
        }

        Await.until("Redis is reached again", () -> api.state(phone, id).statusCode() == 200);
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("status", equalTo(503));
    }
}
