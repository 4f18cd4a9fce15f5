package vn.cuaso.stats.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.EmptyDatabase;

/** One dossier by its code, what is late, the index, and the live tiles. */
@QuarkusTest
class PublishedDossiersQuarkusTest {

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void dossierShowsItsStepsAndDueDateAndNothingOfAPerson() {
        keep(
                dossier(1).received(1, "2024-03-01T08:00"),
                dossier(1).supplementRequested(2, "2024-03-04T08:00"),
                dossier(1).supplemented(3, "2024-03-06T08:00"));
        var response = from("192.0.2.1").get("/api/dossiers/h56.12-240301-000001");
        response.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", equalTo("H56.12-240301-000001"))
                .body("state", equalTo("in-progress"))
                .body("timeliness", equalTo("overdue"))
                .body("dueAt", equalTo("2024-03-19T17:00:00+07:00"))
                .body("agency.name", equalTo("UBND huyện Sông Xanh"))
                .body("steps.kind", contains("received", "supplement-requested", "supplemented"))
                .body("endedAt", nullValue());
        assertThat(response.asString()).doesNotContain("Cán bộ", "applicant", "officer");
    }

    @Test
    void unknownAndMalformedCodesAreAnsweredAlike() {
        var unknown = from("192.0.2.2").get("/api/dossiers/H56.12-240301-999999");
        var malformed = from("192.0.2.2").get("/api/dossiers/nothing'%20or%201=1");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(malformed.asString()).isEqualTo(unknown.asString());
        // What no text of PostgreSQL can hold is no fault of the store.
        var impossible = from("192.0.2.2").get("/api/dossiers/H56%0012");
        assertThat(impossible.statusCode()).isEqualTo(404);
        assertThat(impossible.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void whoTriesCodesOneAfterTheOtherIsStoppedAndOthersAreNot() {
        int status = 404;
        for (int number = 0; number < 31 && status == 404; number++) {
            status = from("192.0.2.3")
                    .get("/api/dossiers/H56.12-240301-%04d".formatted(number))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        from("192.0.2.4").get("/api/dossiers/H56.12-240301-0001").then().statusCode(404);
    }

    @Test
    void lateDossiersAreCountedByAgencyAndPersonsAsConfigured() {
        keep(
                dossier(1).received(1, "2024-03-01T08:00"),
                dossier(2).received(1, "2024-03-01T08:00"),
                dossier(2).resolved(2, "2024-03-20T08:00"),
                dossier(3).received(1, "2024-03-01T08:00"),
                dossier(3).supplementRequested(2, "2024-03-14T08:00"));
        given().get("/api/statistics/late")
                .then()
                .statusCode(200)
                .body("agencies.code", contains("H56.12"))
                .body("agencies[0].counts.open", equalTo(1))
                .body("agencies[0].counts.resolved", equalTo(1))
                .body("agencies[0].counts.longestDays", equalTo(10))
                .body("agencies[0].persons", empty())
                .body("persons", equalTo("names"));
        given().get("/api/statistics/late?agency=H56.12")
                .then()
                .body("agencies[0].persons.name", contains("Cán bộ 01", "Cán bộ 02"))
                .body("line.code", contains("H56", "H56.12"));
        given().get("/api/statistics/late?agency=H57").then().statusCode(404);
    }

    @Test
    void indexComputesTimelinessAndNamesTheSourceOfWhatWasImported() {
        keep(
                dossier(1).received(1, "2024-03-01T08:00"),
                dossier(1).resolved(2, "2024-03-20T08:00"),
                dossier(2).received(1, "2024-03-01T08:00"),
                dossier(2).resolved(2, "2024-03-02T08:00"));
        given().get("/api/statistics/evaluation")
                .then()
                .statusCode(200)
                .body("month", equalTo("2024-03"))
                .body("agencies[0].code", equalTo("H56.12"))
                .body(
                        "agencies[0].groups.group",
                        contains(
                                "openness",
                                "timeliness",
                                "digitisation",
                                "online-services",
                                "online-payment",
                                "satisfaction"))
                .body("agencies[0].groups[1].points", equalTo(10.0f))
                .body("agencies[0].groups[1].source", equalTo("computed"))
                .body("agencies[0].groups[1].numerator", equalTo(1))
                .body("agencies[0].groups[1].denominator", equalTo(2))
                .body("agencies[0].groups[0].points", nullValue())
                .body("agencies[0].points", equalTo(10.0f))
                .body("agencies[0].most", equalTo(20))
                .body("total.groups[0].source", equalTo("Số liệu trình diễn: công bố, công khai thủ tục hành chính"));
    }

    @Test
    void liveTilesSayTheNumbersAtOnceAndAgainWhenTheyChange() throws IOException, InterruptedException {
        var events = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/statistics/live"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            Thread.ofVirtual().start(() -> read(response, events));
            await().atMost(Duration.ofMinutes(1)).until(() -> !events.isEmpty());
            keep(dossier(1).received(1, "2024-03-01T08:00"));
            await().atMost(Duration.ofMinutes(1)).until(() -> events.size() > 1);
            client.shutdownNow();
        }
        assertThat(events.get(0)).contains("\"received\":{\"value\":0,");
        assertThat(events.get(1)).contains("\"received\":{\"value\":1,");
    }

    private static void read(HttpResponse<java.io.InputStream> response, List<String> events) {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("data:{") || line.startsWith("data: {"))
                    .forEach(events::add);
        } catch (IOException | java.io.UncheckedIOException closed) {
            events.add("closed");
        }
    }

    /** As the gateway sends it. */
    private static io.restassured.specification.RequestSpecification from(String address) {
        return given().urlEncodingEnabled(false).header("X-Forwarded-For", address);
    }

    @SafeVarargs
    private void keep(CloudEvent<DossierEvent>... events) {
        store.keep(batch(List.of(events))).await().atMost(Duration.ofSeconds(10));
    }
}
