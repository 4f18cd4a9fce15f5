package vn.cuaso.otp.challenge;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.otp.testing.OtpApi;

/** Requests that no caller may send are faults, and their answers repeat nothing of them. */
@QuarkusTest
class RequestValidationQuarkusTest {

    @Inject
    OtpApi api;

    @ParameterizedTest
    @CsvSource({
        "transaction, short",
        "transaction, 'flow with spaces'",
        "purpose, Sign-In!",
        "account, ''",
        "phone, 0912345678",
        "phone, +84 912 345 678",
        "clientIp, localhost",
        "clientIp, 10.0.0.256",
        "language, fr"
    })
    void malformedFieldIsNamedAndNotRepeated(String field, String value) {
        var body = OtpApi.somebody();
        body.put(field, value);

        var answer = api.create(body).then().statusCode(400).contentType("application/problem+json");
        if (!value.isEmpty()) {
            answer.body("detail", not(containsString(value)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "purpose", "account", "phone", "clientIp", "language"})
    void missingFieldIsNamed(String field) {
        var body = new HashMap<>(OtpApi.somebody());
        body.remove(field);

        api.create(body).then().statusCode(400).body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"transaction\":{}}"})
    void bodyThatIsNotARequestIsRefused(String body) {
        api.authorized().body(body).post("/challenges").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void hugeBodyIsRefused() {
        var body = OtpApi.somebody();
        body.put("account", "a".repeat(100_000));

        api.create(body).then().statusCode(413);
    }

    @Test
    void missingTransactionOfAQueryIsNamed() {
        api.authorized()
                .get("/challenges/AAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(400)
                .body("detail", containsString("transaction"));
    }
}
