package vn.cuaso.stats.summary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.EmptyDatabase;

@QuarkusTest
class SummaryResourceQuarkusTest {

    private static final String SUMMARY = "/api/statistics/summary";

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore dossiers;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void tilesSayTheirValuePeriodAndWhatTheyWereTakenFrom() {
        dossiers.keep(batch(List.of(
                        dossier(1).received(1, "2024-01-02T08:00"),
                        dossier(1).resolved(2, "2024-03-02T08:00"),
                        dossier(2).received(1, "2024-03-02T08:00"),
                        dossier(2).resolved(2, "2024-03-20T08:00"),
                        dossier(3).received(1, "2024-03-02T08:00"),
                        dossier(3).resolved(2, "2024-03-03T08:00"),
                        dossier(4).received(1, "2024-03-02T08:00"))))
                .await()
                .atMost(Duration.ofSeconds(10));
        given().get(SUMMARY)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("public, max-age=0"))
                .body("asOf", startsWith("2024-03-29T10:"))
                .body("onTime.value", equalTo(66.66f))
                .body("onTime.unit", equalTo("percent"))
                .body("onTime.numerator", equalTo(2))
                .body("onTime.denominator", equalTo(3))
                .body("onTime.period.kind", equalTo("month"))
                .body("onTime.period.from", equalTo("2024-03-01"))
                .body("onTime.period.to", equalTo("2024-03-29"))
                .body("received.value", equalTo(3))
                .body("received.unit", equalTo("dossiers"))
                .body("received.period.kind", equalTo("month"))
                .body("resolved.value", equalTo(3))
                .body("resolved.period.kind", equalTo("year-to-date"))
                .body("resolved.period.from", equalTo("2024-01-01"))
                .body("inProgress.value", equalTo(1))
                .body("inProgress.period.kind", equalTo("now"));
    }

    @Test
    void withoutDossiersTheShareIsNullAndNotZero() {
        given().get(SUMMARY)
                .then()
                .statusCode(200)
                .body("onTime.value", nullValue())
                .body("onTime.denominator", equalTo(0))
                .body("received.value", equalTo(0));
    }

    @Test
    void sameNumbersAreNotSentAgainAndOtherNumbersAre() {
        var tag = given().get(SUMMARY).header("ETag");
        given().header("If-None-Match", tag).get(SUMMARY).then().statusCode(304).header("ETag", tag);
        dossiers.keep(batch(List.of(dossier(1).received(1, "2024-03-02T08:00"))))
                .await()
                .atMost(Duration.ofSeconds(10));
        given().header("If-None-Match", tag).get(SUMMARY).then().statusCode(200);
    }

    @Test
    void unknownPathIsAProblemDocument() {
        given().get("/api/statistics/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        given().port(managementPort).get("/q/health/ready").then().statusCode(200);
        given().port(managementPort)
                .get("/q/health/group/dependencies")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("dependency: PostgreSQL"));
        given().port(managementPort).get("/q/metrics").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(404);
    }
}
