package vn.cuaso.stats.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;

@QuarkusTest
class DossierEventsQuarkusTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @InjectStores
    Stores stores;

    @Inject
    EmptyDatabase database;

    @Inject
    MeterRegistry metrics;

    private final TopicClient topic = new TopicClient();

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void shuffledAndRepeatedHistoryIsCountedOnce() {
        var history = RandomHistory.of(100, 80);
        var duplicatesBefore = counted("duplicate");
        topic.publish(history);
        topic.publish(history);
        var expected = new InMemoryDossierStore();
        expected.keep(Dossiers.batch(history)).await().indefinitely();
        var counts = expected.count(ZonedDateTime.parse("2024-03-29T10:00:00+07:00[Asia/Ho_Chi_Minh]"))
                .await()
                .indefinitely();
        var distinct = history.stream().distinct().count();
        // More of them when Kafka brings some once more.
        await().atMost(PATIENCE).until(() -> counted("duplicate") - duplicatesBefore >= 2L * history.size() - distinct);
        assertThat(received()).isEqualTo(counts.receivedInMonth());
        assertThat(summary().getLong("inProgress.value")).isEqualTo(counts.inProgress());
        assertThat(summary().getLong("resolved.value")).isEqualTo(counts.resolvedInYear());
        assertThat(summary().getLong("onTime.numerator")).isEqualTo(counts.onTimeInMonth());
    }

    @Test
    void poisonGoesToTheDeadLettersWholeAndAloneAndItsNeighboursAreKept() {
        var key = "a key of its own".getBytes(UTF_8);
        var refusedBefore = counted("refused");
        topic.publishRecords(List.of(
                topic.record(dossier(301).received(1, "2024-03-04T08:00")),
                TopicClient.record(key, "not an event".getBytes(UTF_8)),
                topic.record(dossier(302).received(1, "2024-03-04T08:00")),
                TopicClient.record(key, null),
                topic.record(dossier(301).withdrawn(1, "2024-03-05T08:00")),
                topic.record(dossier(303).received(1, "2024-03-04T08:00"))));

        var letters = topic.deadLetters(2, letter -> Arrays.equals(letter.key(), key));
        assertThat(letters).extracting(ConsumerRecord::value).containsExactly("not an event".getBytes(UTF_8), null);
        assertThat(letters)
                .extracting(letter -> header(letter, "dlq-reason"))
                .containsExactly("not a JSON document", "the record is empty");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(header(letter, "dlq-topic")).isEqualTo("dossier-events");
            assertThat(header(letter, "dlq-partition")).isEqualTo("0");
            assertThat(header(letter, "dlq-consumer")).isEqualTo("stats-service");
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(3));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(counted("refused") - refusedBefore).isEqualTo(3));
    }

    @Test
    void contradictionGoesToTheDeadLettersByteForByteWithItsHeaders() {
        var first = topic.record(dossier(401).received(1, "2024-03-04T08:00"));
        var second = topic.record(dossier(401).returned(2, "2024-03-04T08:00"));
        var contradiction = topic.record(dossier(401).withdrawn(2, "2024-03-05T08:00"));
        contradiction.headers().add("traceparent", "00-aa-bb-01".getBytes(UTF_8));
        topic.publishRecords(List.of(first, second, contradiction));

        var letters = topic.deadLetters(1, letter -> Arrays.equals(letter.key(), contradiction.key()));
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(contradiction.value());
            assertThat(letter.headers())
                    .extracting(Header::key)
                    .containsExactly(
                            "traceparent", "dlq-reason", "dlq-topic", "dlq-partition", "dlq-offset", "dlq-consumer");
            assertThat(header(letter, "traceparent")).isEqualTo("00-aa-bb-01");
            assertThat(header(letter, "dlq-reason")).isEqualTo("another event of the dossier has this sequence");
        });
    }

    @Test
    void databaseStoppedInTheMiddleLosesAndSkipsNothing() {
        topic.publish(receptions(500, 20));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(20));
        var retriesBefore = metrics.counter("cuaso.stats.dossier.retries").count();
        stores.kill(StoreKind.POSTGRESQL);
        try {
            topic.publish(receptions(600, 20));
            await().atMost(PATIENCE)
                    .until(() -> metrics.counter("cuaso.stats.dossier.retries").count() > retriesBefore + 1);
            given().get("/api/statistics/summary")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5");
        } finally {
            stores.start(StoreKind.POSTGRESQL);
        }
        topic.publish(receptions(700, 20));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(60));
    }

    @Test
    void databaseThatDoesNotAnswerIsGivenUpInTimeAndWaitedFor() {
        stores.pause(StoreKind.POSTGRESQL);
        try {
            topic.publish(receptions(1000, 5));
            given().get("/api/statistics/summary").then().statusCode(503);
        } finally {
            stores.resume(StoreKind.POSTGRESQL);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(5));
    }

    @Test
    void brokerRestartedIsTakenUpAgain() {
        topic.publish(receptions(800, 5));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(5));
        stores.stop(StoreKind.KAFKA);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(5));
        stores.start(StoreKind.KAFKA);
        topic.publish(receptions(900, 5));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received()).isEqualTo(10));
        // Or the group, gathering again after the restart, would bring them to the next test.
        await().atMost(PATIENCE).until(topic::isTakenIn);
    }

    private static List<CloudEvent<DossierEvent>> receptions(int from, int howMany) {
        return IntStream.range(from, from + howMany)
                .mapToObj(number -> dossier(number).received(1, "2024-03-04T08:00"))
                .toList();
    }

    private double counted(String outcome) {
        return metrics.counter("cuaso.stats.dossier.events", "outcome", outcome).count();
    }

    private static long received() {
        return summary().getLong("received.value");
    }

    private static JsonPath summary() {
        return given().get("/api/statistics/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
