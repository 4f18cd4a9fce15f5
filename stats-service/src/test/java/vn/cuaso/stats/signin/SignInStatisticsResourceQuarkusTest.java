package vn.cuaso.stats.signin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.stats.signin.SignIns.event;
import static vn.cuaso.stats.signin.SignIns.failed;
import static vn.cuaso.stats.signin.SignIns.signedIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.QrEvent.Expired;
import vn.cuaso.events.QrEvent.Kind;
import vn.cuaso.events.SignInWay;
import vn.cuaso.events.Topic;
import vn.cuaso.stats.dossier.EmptyDatabase;
import vn.cuaso.stats.dossier.TopicClient;
import vn.cuaso.stats.ingest.ServiceKey;
import vn.cuaso.stats.ingest.ServiceTokens;

@QuarkusTest
@QuarkusTestResource(ServiceKey.class)
class SignInStatisticsResourceQuarkusTest {

    private static final String PATH = "/internal/sign-in-statistics";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EmptyDatabase database;

    @Inject
    ServiceTokens tokens;

    private final EventCodec codec = new EventCodec();
    private final TopicClient topics = new TopicClient();

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void eventsOfTheThreeTopicsAreCountedOnceByDayAndWay() {
        publish(
                Topic.IDENTITY_EVENTS,
                signedIn("a1", SignInWay.PASSWORD_SMS, "2025-03-01T02:00:00Z", "2025-03-01T02:00:40Z"),
                signedIn("a1", SignInWay.PASSWORD_SMS, "2025-03-01T02:00:00Z", "2025-03-01T02:00:40Z"),
                signedIn("a2", SignInWay.PASSWORD_SMS, "2025-03-02T02:00:00Z", "2025-03-02T02:01:30Z"),
                failed("a3", SignInWay.PASSWORD_SMS, FailureReason.WRONG_CREDENTIALS, "2025-03-02T02:00:00Z"),
                failed("a4", SignInWay.PASSWORD_SMS, FailureReason.WRONG_CREDENTIALS, "2025-03-02T02:00:00Z"));
        publish(Topic.OTP_EVENTS, event("b1", 2, "2025-03-02T02:00:00Z", new Delivered("c", "sms", 1)));
        publish(Topic.QR_EVENTS, event("c1", 3, "2025-03-02T02:00:00Z", new Expired("s", Kind.CROSS_DEVICE, "portal")));
        await().atMost(PATIENCE).untilAsserted(() -> {
            // Until its event has come, a number is not there at all.
            assertThat(statistics("2025-03").getList("ways")).hasSize(2);
            assertThat(statistics("2025-03").<Integer>get("ways[0].steps.'otp.delivered'"))
                    .isEqualTo(1);
            assertThat(statistics("2025-03").<Integer>get("ways[0].failed.'wrong-credentials'"))
                    .isEqualTo(2);
        });
        var statistics = statistics("2025-03");
        assertThat(statistics.getString("zone")).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(statistics.getString("ways[0].way")).isEqualTo("password-sms");
        assertThat(statistics.getInt("ways[0].succeeded")).isEqualTo(2);
        assertThat(statistics.getInt("ways[0].seconds.p50")).isEqualTo(40);
        assertThat(statistics.getInt("ways[0].seconds.p95")).isEqualTo(90);
        assertThat(statistics.getMap("ways[1]").toString())
                .isEqualTo("{way=qr, succeeded=0, failed={expired=1}, steps={qr.expired=1}}");
        assertThat(statistics.getList("days.day")).containsExactly("2025-03-01", "2025-03-02");
        assertThat(statistics.getInt("days[0].ways[0].succeeded")).isEqualTo(1);
    }

    @Test
    void poisonGoesToTheDeadLettersOfItsTopicAndItsNeighboursCount() {
        topics.publish(
                Topic.QR_EVENTS,
                List.of(
                        "no event".getBytes(UTF_8),
                        codec.encode(signedIn("d1", SignInWay.QR, "2025-04-02T02:00:00Z", "2025-04-02T02:00:10Z")),
                        codec.encode(
                                event("d2", 2, "2025-04-02T02:00:00Z", new Expired("s", Kind.CROSS_DEVICE, "p")))));
        var letters = topics.deadLetters(Topic.QR_EVENTS, 2, _ -> true);
        assertThat(letters)
                .extracting(letter ->
                        new String(letter.headers().lastHeader("dlq-reason").value(), UTF_8))
                .containsExactly("not a JSON document", "the type is none of this topic's");
        assertThat(letters.getFirst().value()).isEqualTo("no event".getBytes(UTF_8));
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> statistics("2025-04").getInt("ways.size()") == 1);
        assertThat(statistics("2025-04").getMap("ways[0].steps").toString()).isEqualTo("{qr.expired=1}");
    }

    @Test
    void onlyATokenForThisServiceWithTheScopeIsLetIn() {
        given().get(PATH).then().statusCode(401);
        ask("", tokens.of("auth-service", "statistics:sign-in")).then().statusCode(401);
        ask("", tokens.of("stats-service", "dossiers:ingest")).then().statusCode(403);
        ask("", tokens.of("stats-service", "statistics:sign-in"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void daysThatAreNoneOrTooManyAreABadRequest() {
        for (var query :
                List.of("?from=yesterday", "?from=2025-03-02&to=2025-03-01", "?from=2024-01-01&to=2026-01-01")) {
            ask(query, tokens.of("stats-service", "statistics:sign-in")).then().statusCode(400);
        }
    }

    private void publish(Topic topic, CloudEvent<?>... events) {
        topics.publish(topic, List.of(events).stream().map(codec::encode).toList());
    }

    private JsonPath statistics(String month) {
        return ask("?from=%s-01&to=%s-30".formatted(month, month), tokens.of("stats-service", "statistics:sign-in"))
                .jsonPath();
    }

    private static Response ask(String query, String token) {
        return given().header("Authorization", "Bearer " + token).get(PATH + query);
    }
}
