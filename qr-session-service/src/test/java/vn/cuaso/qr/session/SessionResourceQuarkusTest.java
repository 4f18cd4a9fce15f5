package vn.cuaso.qr.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.Race;
import vn.cuaso.qr.testing.TestClock;
import vn.cuaso.qr.testing.TestPhone;

@QuarkusTest
class SessionResourceQuarkusTest {

    @Inject
    PairingApi api;

    @Inject
    TestClock clock;

    private final TestPhone phone = new TestPhone();

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName("QR-2: a new session waits 30 s")
    void sessionIsMade() {
        var body = api.crossDevice();

        var expiresAt = api.create(body)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("created"))
                .body("link", nullValue())
                .extract()
                .<String>path("expiresAt");

        assertThat(Duration.between(clock.instant(), Instant.parse(expiresAt)))
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("QR-2: no session outlives its flow")
    void sessionEndsWithItsFlow() {
        var body = api.crossDevice();
        var end = clock.instant().plusSeconds(7);
        body.put("flowEndsAt", end.toString());

        var expiresAt = api.create(body).then().extract().<String>path("expiresAt");

        assertThat(Instant.parse(expiresAt)).isBetween(end.minusMillis(1), end);
    }

    @Test
    void sameDeviceSessionComesWithTheLinkThatOpensTheApp() {
        api.create(api.sameDevice())
                .then()
                .statusCode(200)
                .body("link", startsWith("http://app.localhost:8080/app/open#"));
    }

    @Test
    void idThatIsTakenIsAConflict() {
        var body = api.crossDevice();
        api.created(body);

        api.create(body).then().statusCode(409).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "session,AAAAAAAAAAAAAAAAAAAAAAAAAA",
        "session,",
        "kind,both",
        "client,",
        "client,two words",
        "context,{}",
        "context,AAAAA",
        "streamHash,short",
        "streamHash,",
        "browser,",
        "clientIp,localhost",
        "clientIp,",
        "flowEndsAt,tomorrow",
        "flowEndsAt,2020-01-01T00:00:00Z",
        "returnTo,http://id.localhost:8080/return"
    })
    void malformedRequestIsAProblemThatRepeatsNothing(String member, String value) {
        var body = api.crossDevice();
        body.put(member, value);

        api.create(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("detail", not(containsString("localhost:8080")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.localhost:8080",
                "http://id.localhost:8080.evil.example/",
                "http://evil.example/return",
                "http://id.localhost:8080/return#there",
                "javascript:alert(1)"
            })
    @DisplayName("QR-11: the phone is sent to the identity origin and nowhere else")
    void returnAddressOfAnotherOriginIsRefused(String address) {
        var body = api.sameDevice();
        body.put("returnTo", address);

        api.create(body).then().statusCode(400);
    }

    @Test
    void bodyThatIsNoJsonIsAProblem() {
        api.service().body("{").post("/sessions").then().statusCode(400).contentType("application/problem+json");
        api.service().body("").post("/sessions").then().statusCode(400);
    }

    @Test
    @DisplayName("QR-8: 40 sessions in 10 min for one browser, whatever its addresses")
    void browserMakesFortySessions() {
        var browser = api.crossDevice().get("browser");
        IntStream.range(0, 40).forEach(i -> {
            var body = api.crossDevice();
            body.put("browser", browser);
            api.created(body);
        });
        var one = api.crossDevice();
        one.put("browser", browser);

        api.create(one)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("limited"))
                .body("retryAt", notNullValue());
        clock.advance(Duration.ofMinutes(10));
        one.put("flowEndsAt", clock.instant().plusSeconds(60).toString());
        api.created(one);
    }

    @Test
    @DisplayName("QR-10: the result is given once, also to eight who ask at once")
    void resultIsGivenOnce() {
        var id = api.claimed(phone, api.crossDevice());
        api.take(id, null).then().statusCode(200).body("outcome", equalTo("pending"));
        api.approve(phone, id).then().body("outcome", equalTo("approved"));

        var outcomes = Race.between(
                8,
                runner -> Uni.createFrom()
                        .item(() -> api.take(id, null).jsonPath().getString("outcome")));

        assertThat(outcomes).containsOnlyOnce("taken").contains("over");
        api.take(id, null).then().body("outcome", equalTo("over")).body("state", equalTo("consumed"));
    }

    @Test
    @DisplayName("QR-6: what auth-service takes is the approval as the phone signed it")
    void resultIsTheApproval() {
        var id = api.claimed(phone, api.crossDevice());
        var approval = phone.approval(
                phone.approvalClaims(api.session(id).terms(), clock.instant()).build());
        api.approve(phone, id, approval);

        api.take(id, null).then().body("outcome", equalTo("taken")).body("approval", equalTo(approval));
    }

    @Test
    @DisplayName("QR-11: a same-device session gives its result for the one-time code only")
    void sameDeviceResultNeedsItsCode() {
        var id = api.claimed(phone, api.sameDevice());
        var returnTo = api.approve(phone, id)
                .then()
                .body("outcome", equalTo("approved"))
                .extract()
                .<String>path("returnTo");
        assertThat(returnTo).matches("http://id\\.localhost:8080/sign-in/flow/qr/session/return\\?code=[\\w-]{22}");
        var code = returnTo.substring(returnTo.indexOf('=') + 1);

        api.take(id, null).then().body("outcome", equalTo("unknown"));
        api.take(id, "A".repeat(22)).then().body("outcome", equalTo("unknown"));
        api.take(id, code).then().body("outcome", equalTo("taken"));
        api.take(id, code).then().body("outcome", equalTo("over"));
    }

    @Test
    @DisplayName("QR-9: a cancelled session is over for everybody at once")
    void cancelledSessionIsOver() {
        var id = api.claimed(phone, api.crossDevice());

        api.cancel(id).then().statusCode(204);

        api.approve(phone, id).then().body("outcome", equalTo("gone")).body("state", equalTo("cancelled"));
        api.reject(phone, id).then().body("outcome", equalTo("gone")).body("state", equalTo("cancelled"));
        api.state(phone, id).then().body("state", equalTo("cancelled"));
        api.take(id, null).then().body("outcome", equalTo("over")).body("state", equalTo("cancelled"));
        api.cancel(id).then().statusCode(204);
    }

    @Test
    @DisplayName("QR-2: the result is waited for 1 min")
    void resultIsKeptForAMinute() {
        var id = api.claimed(phone, api.crossDevice());
        api.approve(phone, id);
        clock.advance(Duration.ofMinutes(1));

        api.take(id, null).then().body("outcome", equalTo("over")).body("state", equalTo("expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000000000000000000000"})
    void unknownSessionHasNoResult(String id) {
        api.service()
                .body(Map.of())
                .post("/sessions/{id}/result", id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unknown"));
        api.service().delete("/sessions/{id}", id).then().statusCode(204);
    }

    @Test
    void onlyServicesWithTheScopeForThisServiceAreServed() {
        var body = api.crossDevice();
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/sessions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
        with(api.token(api.serviceClaims().claim("scope", "otp:challenge").build()))
                .then()
                .statusCode(403);
        with(api.token(api.serviceClaims().audience(List.of("otp-service")).build()))
                .then()
                .statusCode(401);
        with(api.token(api.serviceClaims().issuer("http://evil.example").build()))
                .then()
                .statusCode(401);
        with(api.token(api.serviceClaims()
                        .expirationTime(Date.from(Instant.now().minusSeconds(90)))
                        .build()))
                .then()
                .statusCode(401);
        with(api.strangersToken(api.serviceClaims().build())).then().statusCode(401);
        // A phone's token, for all that it is signed by auth-service and for this service.
        with(api.token(phone.tokenClaims().build())).then().statusCode(403);
    }

    private Response with(String token) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(token)
                .body(api.crossDevice())
                .post("/sessions");
    }
}
