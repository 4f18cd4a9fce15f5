package vn.cuaso.stats.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.stats.dossier.EmptyDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceKey.class)
class IngestResourceQuarkusTest {

    private static final String PATH = "/api/ingest/dossier-events";

    @InjectStores
    Stores stores;

    @Inject
    EmptyDatabase database;

    @Inject
    ServiceTokens tokens;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void eachLineIsAnsweredWithItsNumberAndWhatBecameOfIt() {
        var received = line(dossier(1).received(1, "2024-03-01T08:00"));
        var answers = send(String.join(
                        "\n",
                        received,
                        "no event",
                        received,
                        "",
                        line(dossier(1).supplemented(2, "2024-03-02T08:00")),
                        line(dossier(2).resolved(2, "2024-03-02T08:00")),
                        line(dossier(3).received(1, "2024-04-02T08:00"))))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines();
        assertThat(answers)
                .containsExactly(
                        "{\"line\":1,\"outcome\":\"accepted\"}",
                        "{\"line\":2,\"outcome\":\"refused\",\"reason\":\"not a JSON document\"}",
                        "{\"line\":3,\"outcome\":\"duplicate\"}",
                        "{\"line\":5,\"outcome\":\"refused\",\"reason\":\"supplemented cannot be the event with this sequence\"}",
                        "{\"line\":6,\"outcome\":\"accepted\",\"reason\":\"waits for the reception of its dossier\"}",
                        "{\"line\":7,\"outcome\":\"refused\",\"reason\":\"occurredAt lies in the future\"}");
        assertThat(received()).isEqualTo(1);
    }

    @Test
    void longStreamIsKeptInBatchesAndSendingItAgainChangesNothing() {
        var stream = IntStream.rangeClosed(1, 1_700)
                .mapToObj(number -> line(dossier(number).received(1, "2024-03-01T08:00")))
                .collect(joining("\n"));
        assertThat(send(stream).asString().lines()).hasSize(1_700).allMatch(answer -> answer.contains("accepted"));
        assertThat(send(stream).asString().lines()).hasSize(1_700).allMatch(answer -> answer.contains("duplicate"));
        assertThat(received()).isEqualTo(1_700);
    }

    @Test
    void onlyATokenForThisServiceWithTheScopeIsLetIn() {
        var event = line(dossier(1).received(1, "2024-03-01T08:00"));
        given().contentType("application/x-ndjson")
                .body(event.getBytes(UTF_8))
                .post(PATH)
                .then()
                .statusCode(401);
        send(event, tokens.of("otp-service", "dossiers:ingest")).then().statusCode(401);
        send(event, tokens.of("stats-service", "otp:challenge")).then().statusCode(403);
        assertThat(received()).isZero();
    }

    @Test
    void requestThatIsOverGivesItsPlaceToTheNext() {
        for (int request = 1; request <= 9; request++) {
            send(line(dossier(request).received(1, "2024-03-01T08:00"))).then().statusCode(200);
        }
        assertThat(received()).isEqualTo(9);
    }

    @Test
    void requestsThatWaitForAnotherWriterTakeOneConnectionTogether() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        stores.connections().jdbcUrl(),
                        "stats",
                        stores.connections().postgresqlPassword("stats"));
                var writer = connection.createStatement();
                var clients = Executors.newFixedThreadPool(4)) {
            writer.execute("select pg_advisory_lock(5406)");
            var requests = IntStream.rangeClosed(1, 4)
                    .mapToObj(number -> line(dossier(number).received(1, "2024-03-01T08:00")))
                    .map(event ->
                            CompletableFuture.supplyAsync(() -> send(event).asString(), clients))
                    .toList();
            await().until(() -> keeping() == 4);
            assertThat(send("").statusCode()).isEqualTo(429);
            await().until(() -> waiting(writer) > 0);
            await().during(Duration.ofMillis(300)).until(() -> waiting(writer) == 1);
            writer.execute("select pg_advisory_unlock(5406)");
            requests.forEach(answer -> assertThat(answer.join()).contains("accepted"));
        }
        assertThat(received()).isEqualTo(4);
    }

    /** How many requests keep events or wait for that, seen without a request, which would take a place itself. */
    private static long keeping() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(Ingest.class.getName())
                                && frame.getMethodName().equals("kept")))
                .count();
    }

    private static long waiting(Statement statement) throws SQLException {
        try (var locks =
                statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            locks.next();
            return locks.getLong(1);
        }
    }

    @Test
    void storeThatIsAwayStopsTheStreamAtALineToGoOnFrom() {
        stores.kill(StoreKind.POSTGRESQL);
        try {
            assertThat(send(line(dossier(1).received(1, "2024-03-01T08:00"))).asString())
                    .isEqualTo(
                            "{\"line\":1,\"outcome\":\"stopped\",\"reason\":\"the store is away, send the rest again\"}\n");
        } finally {
            stores.start(StoreKind.POSTGRESQL);
        }
    }

    @Test
    void lineThatIsTooLongIsRefusedAndTheOthersAreKept() {
        var tooLong = new char[70_000];
        Arrays.fill(tooLong, 'x');
        var answers = send(new String(tooLong) + "\n" + line(dossier(1).received(1, "2024-03-01T08:00")))
                .asString();
        assertThat(answers).contains("the line is too long").contains("{\"line\":2,\"outcome\":\"accepted\"}");
    }

    private Response send(String lines) {
        return send(lines, tokens.of("stats-service", "dossiers:ingest"));
    }

    private static Response send(String lines, String token) {
        return given().contentType("application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .body(lines.getBytes(UTF_8))
                .post(PATH);
    }

    private static String line(CloudEvent<?> event) {
        return new String(new EventCodec().encode(event), UTF_8);
    }

    private static long received() {
        return given().get("/api/statistics/summary").jsonPath().getLong("received.value");
    }
}
