package vn.cuaso.otp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.cuaso.local.settings.StoreKind.KAFKA;
import static vn.cuaso.local.settings.StoreKind.REDIS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.SmsReader;
import vn.cuaso.otp.testing.TestClock;

/** Stores that go away and come back; nothing is restarted by hand. */
@QuarkusTest
class OutageThoroughTest {

    private static final Duration QUICKLY = Duration.ofSeconds(4);
    private static final int TRIES = 3;

    private final Map<String, Object> somebody = OtpApi.somebody();
    private final String phone = (String) somebody.get("phone");

    @InjectStores
    Stores stores;

    @Inject
    OtpApi api;

    @Inject
    TestClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName("A code that was asked for while Kafka was down arrives when Kafka is back, an expired one does not")
    void codeAskedForWithoutKafkaArrivesLater() {
        var expired = OtpApi.somebody();
        stores.stop(KAFKA);
        try {
            clock.advance(Duration.ofMinutes(-4));
            api.created(expired);
            clock.reset();
            api.created(somebody);
            assertThat(SmsReader.allTo(phone)).isEmpty();
        } finally {
            stores.start(KAFKA);
        }

        var text = SmsReader.firstTo(phone);

        assertThat(text).contains("mã đăng nhập");
        assertThat(SmsReader.allTo((String) expired.get("phone"))).isEmpty();
    }

    @Test
    void redisThatIsGoneIsA503AndItsReturnIsEnough() {
        var id = api.created(somebody);
        SmsReader.firstTo(phone);
        var code = api.code(id);
        stores.stop(REDIS);
        try {
            unavailable(id, code);
        } finally {
            stores.start(REDIS);
        }

        Await.until(
                "Redis is reached again", () -> api.find(id, "flow-0123456789").statusCode() == 200);
        Await.success("somebody else is verified", this::somebodyElseIsVerified);
    }

    @Test
    void redisThatHangsIsA503InTime() {
        var id = api.created(somebody);
        var code = api.code(id);
        stores.pause(REDIS);
        try {
            unavailable(id, code);
        } finally {
            stores.resume(REDIS);
        }

        Await.until(
                "Redis is reached again", () -> api.find(id, "flow-0123456789").statusCode() == 200);
    }

    private void somebodyElseIsVerified() {
        var another = anotherTransaction();
        var later = api.created(another);
        SmsReader.firstTo((String) another.get("phone"));
        api.verify(later, another, api.code(later)).then().body("outcome", equalTo("verified"));
    }

    private void unavailable(String id, String code) {
        // Waiting twice for Redis, which is longer than auth-service waits, would be slow every time, a stall of the
        // machine is not.
        var quickest = Stream.generate(() -> timeOfRefusal(id, code))
                .limit(TRIES)
                .filter(time -> time.compareTo(QUICKLY) < 0)
                .findFirst();
        assertThat(quickest).as("said quickly in one of %d tries", TRIES).isPresent();
        api.create(anotherTransaction()).then().statusCode(503);
        given().get("/dev/sms").then().statusCode(503);
    }

    private Duration timeOfRefusal(String id, String code) {
        var before = System.nanoTime();
        api.verify(id, somebody, code)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("status", equalTo(503));
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private Map<String, Object> anotherTransaction() {
        return new HashMap<>(OtpApi.somebody());
    }
}
