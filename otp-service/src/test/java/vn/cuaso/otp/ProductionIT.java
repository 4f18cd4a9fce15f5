package vn.cuaso.otp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.otp.testing.PackagedService.freePort;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.KeyServer;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.PackagedService;

/** The packaged service in {@code production}, which is what it is unless configured otherwise. */
@Tag("thorough")
class ProductionIT {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final int port = freePort();
    private final int jwksPort = freePort();
    private final Map<String, String> properties = new HashMap<>(Map.ofEntries(
            Map.entry("quarkus.http.port", "" + port),
            Map.entry("quarkus.http.host", "127.0.0.1"),
            // Soon enough to see a fetch of keys that fails, which takes about a second.
            Map.entry("quarkus.vertx.max-event-loop-execute-time", "100MS"),
            Map.entry("quarkus.vertx.warning-exception-time", "100MS"),
            Map.entry("quarkus.management.enabled", "true"),
            Map.entry("quarkus.management.port", "" + freePort()),
            Map.entry("quarkus.redis.hosts", "redis://127.0.0.1:" + freePort()),
            Map.entry("kafka.bootstrap.servers", "127.0.0.1:" + freePort()),
            Map.entry("mp.jwt.verify.publickey.location", "http://127.0.0.1:" + jwksPort + "/jwks"),
            Map.entry("cuaso.origins.identity", "https://id.example"),
            Map.entry("cuaso.otp.channels", "carrier"),
            Map.entry("cuaso.otp.http-gateways.carrier.url", "https://sms.example/send"),
            Map.entry("cuaso.otp.code.current", "2026-01"),
            Map.entry("cuaso.otp.code.keys.2026-01", KEY),
            Map.entry("cuaso.otp.encryption.current", "2026-01"),
            Map.entry("cuaso.otp.encryption.keys.2026-01", KEY),
            Map.entry("cuaso.otp.fingerprint.current", "2026-01"),
            Map.entry("cuaso.otp.fingerprint.keys.2026-01", KEY)));

    @Test
    @DisplayName("DATA-3: with a development key and the SMS inbox the service refuses to start and says why")
    void unsafeConfigurationIsRefused() {
        properties.put("cuaso.otp.code.keys.local-1", KEY);
        properties.put("cuaso.otp.channels", "carrier,inbox");

        try (var service = PackagedService.start(properties)) {
            assertThat(service.exitCode()).isNotZero();
            assertThat(service.output())
                    .contains("otp-service does not start in production")
                    .contains("local-1")
                    .contains("SMS inbox")
                    .doesNotContain("AAAAAAAA");
        }
    }

    @Test
    void serviceStartsBeforeItsStoresAndAuthServiceAndHasNoInbox() {
        var keys = new KeyServer();
        try (var service = PackagedService.start(properties)) {
            Await.until("the service answers", this::answers);

            for (var path : new String[] {"/dev/sms", "/dev/sms/inbox.js", "/dev/sms/inbox.css", "/dev/anything"}) {
                request().accept("text/html").get(path).then().statusCode(404);
                request().delete(path).then().statusCode(404);
                request().put(path).then().statusCode(404);
            }
            assertThat(problemOf(create(keys))).contains("the keys of auth-service");

            keys.listen(jwksPort);

            // The token is taken now: what is missing is Redis.
            assertThat(problemOf(create(keys))).doesNotContain("the keys of auth-service");
            // A busy machine may hold up an event loop; a fetch of keys must not.
            assertThat(service.output().lines())
                    .filteredOn(line -> line.contains("BlockedThread"))
                    .noneMatch(line -> line.contains("jose4j"));
        } finally {
            keys.stop();
        }
    }

    private boolean answers() {
        try {
            return request().get("/dev/sms").statusCode() == 404;
        } catch (Exception connectionRefused) {
            return false;
        }
    }

    private static String problemOf(Response response) {
        return response.then().statusCode(503).extract().path("detail");
    }

    private Response create(KeyServer keys) {
        var token = Jwt.issuer("https://id.example")
                .subject("auth-service")
                .audience("otp-service")
                .claim("scope", "otp:challenge")
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId("first")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(keys.signingKey());
        return request().auth().oauth2(token).body(OtpApi.somebody()).post("/challenges");
    }

    private RequestSpecification request() {
        return given().baseUri("http://127.0.0.1").port(port).contentType(ContentType.JSON);
    }
}
