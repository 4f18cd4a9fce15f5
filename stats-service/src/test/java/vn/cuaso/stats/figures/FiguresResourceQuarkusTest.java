package vn.cuaso.stats.figures;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.events.Agency;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.EmptyDatabase;

/** Two agencies: the district H56.12 with the commune H56.12.05 below it, and the department H56.01. */
@QuarkusTest
class FiguresResourceQuarkusTest {

    private static final List<String> MEASURES = List.of(
            "opening",
            "received",
            "resolvedEarly",
            "resolvedOnDay",
            "resolvedLate",
            "resolved",
            "returned",
            "withdrawn",
            "inProgress",
            "waiting",
            "lateOpen");

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @Inject
    Pool pool;

    @BeforeEach
    void prepare() {
        database.prepare();
        var district = dossier(1);
        var commune = dossier(2).at(new Agency("H56.12.05", "UBND xã Ruộng Vàng"));
        var department = dossier(3).at(new Agency("H56.01", "Sở Hành chính công"));
        var late = dossier(4).at(new Agency("H56.12.05", "UBND xã Ruộng Vàng"));
        store.keep(batch(List.of(
                        district.received(1, "2024-01-10T08:00"),
                        district.resolved(2, "2024-02-05T08:00"),
                        commune.received(1, "2024-02-10T08:00"),
                        commune.supplementRequested(2, "2024-03-04T08:00"),
                        department.received(1, "2024-03-01T08:00"),
                        department.resolved(2, "2024-03-15T08:00"),
                        late.received(1, "2024-03-01T08:00"))))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void seriesByMonthBalancesFromOnePeriodToTheNext() {
        var series = json("/api/statistics/series");
        assertThat(series.getList("points.name", String.class)).containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(series.getList("points.figures.received", Integer.class)).containsExactly(1, 1, 2);
        assertThat(series.getList("points.figures.resolved", Integer.class)).containsExactly(0, 1, 1);
        assertThat(series.getList("points.figures.inProgress", Integer.class)).containsExactly(1, 1, 2);
        assertThat(series.getList("points.figures.opening", Integer.class)).containsExactly(0, 1, 1);
        assertThat(series.getList("points.figures.waiting", Integer.class)).containsExactly(0, 0, 1);
        assertThat(series.getList("points.figures.lateOpen", Integer.class)).containsExactly(0, 0, 1);
        assertThat(series.getList("points.to", String.class)).last().isEqualTo("2024-03-29");
        assertThat(series.getString("asOf")).startsWith("2024-03-29T10:");
        assertThat(series.getString("line[0].code")).isEqualTo("H56");
        assertThat(series.getBoolean("line[0].named")).isFalse();
    }

    @Test
    void daysMonthsAndYearsOfTheSameTimeComeToTheSame() {
        var range = "?from=2024-01&to=2024-03&step=";
        var days = json("/api/statistics/series" + range + "day");
        var months = json("/api/statistics/series" + range + "month");
        var years = json("/api/statistics/series" + range + "year");
        assertThat(days.getList("points")).hasSize(31 + 29 + 29);
        for (var measure : List.of("received", "resolvedEarly", "resolvedOnDay", "resolved", "returned")) {
            assertThat(sum(days, measure)).as(measure).isEqualTo(sum(months, measure));
            assertThat(sum(years, measure)).as(measure).isEqualTo(sum(months, measure));
        }
        for (var series : List.of(days, months, years)) {
            assertThat(last(series, "inProgress")).isEqualTo(2);
            assertThat(last(series, "lateOpen")).isEqualTo(1);
        }
    }

    @Test
    void tableOfAgenciesGoesDownTheTreeAndAddsUp() {
        var province = json("/api/statistics/table?from=2024-01&to=2024-03");
        assertThat(province.getList("rows.key", String.class)).containsExactly("H56.01", "H56.12");
        assertThat(province.getList("rows.below", Integer.class)).containsExactly(0, 1);
        assertThat(province.getList("rows.figures.received", Integer.class)).containsExactly(1, 3);
        assertThat(province.getInt("total.received")).isEqualTo(4);
        assertThat(province.<Object>get("direct")).isNull();

        var district = json("/api/statistics/table?from=2024-01&to=2024-03&agency=H56.12");
        assertThat(district.getList("line.code", String.class)).containsExactly("H56", "H56.12");
        assertThat(district.getList("rows.name", String.class)).containsExactly("UBND xã Ruộng Vàng");
        assertThat(district.getList("rows.figures.lateOpen", Integer.class)).containsExactly(1);
        for (var measure : MEASURES) {
            assertThat(district.getInt("rows[0].figures." + measure) + district.getInt("direct." + measure))
                    .as(measure)
                    .isEqualTo(district.getInt("total." + measure));
        }
        assertThat(district.getInt("direct.received")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "procedure", "channel"})
    void tableByAnythingElseAddsUpToTheSameTotal(String by) {
        var table = json("/api/statistics/table?from=2024-01&to=2024-03&by=" + by);
        var agencies = json("/api/statistics/table?from=2024-01&to=2024-03");
        assertThat(table.<Map<String, Object>>get("total")).isEqualTo(agencies.<Map<String, Object>>get("total"));
        assertThat(sumOfRows(table, "received")).isEqualTo(4);
        assertThat(sumOfRows(table, "inProgress")).isEqualTo(2);
    }

    @Test
    void onlyWhatIsChosenIsCounted() {
        assertThat(json("/api/statistics/series?channel=post").getInt("points[0].figures.received"))
                .isZero();
        assertThat(json("/api/statistics/table?field=H%E1%BB%99%20t%E1%BB%8Bch&from=2024-01")
                        .getInt("total.received"))
                .isEqualTo(4);
    }

    @Test
    void closedMonthThatWasChangedIsMarked() {
        pool.query("""
                insert into restated_month values ('2024-01-01', 'H56.12.05', '2024-03-11', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3)""").execute().await().atMost(Duration.ofSeconds(5));
        given().get("/api/statistics/series")
                .then()
                .body("points.restatedOn", contains(equalTo("2024-03-11"), nullValue(), nullValue()));
        given().get("/api/statistics/series?agency=H56.01&from=2024-01")
                .then()
                .body("points[0].restatedOn", nullValue());
    }

    @Test
    void spreadsheetsGetTheSameWithAMarkOfUtf8() {
        var response = given().get("/api/statistics/table.csv?from=2024-01&to=2024-03&agency=H56.12");
        response.then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"table-agency-2024-01-01-2024-03-29.csv\""));
        var bytes = response.asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, UTF_8).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[1]).startsWith("H56.12.05,UBND xã Ruộng Vàng,0,2,");
        assertThat(given().get("/api/statistics/series.csv?separator=semicolon&lang=en")
                        .asString())
                .contains("Period;From;To;Opening")
                .contains("2024-03;2024-03-01;2024-03-29;1;2;");
    }

    @Test
    void sameNumbersAreNotSentAgainWhateverTheSecond() {
        var tag = given().get("/api/statistics/series").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/statistics/series")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get("/api/statistics/series?step=year")
                .then()
                .statusCode(200);
    }

    @Test
    void everybodyMayReadFromAnyOrigin() {
        given().get("/api/statistics/table")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "series?step=week",
                "series?step=day&from=2023-01&to=2024-03",
                "series?from=2024-13",
                "table?by=officer",
                "table?channel=fax",
                "table.csv?separator=tab"
            })
    void senselessQuestionsAreProblemsThatSayWhatIsWrong(String question) {
        given().get("/api/statistics/" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void unknownAgencyIsNotFound() {
        given().get("/api/statistics/series?agency=H99").then().statusCode(404);
    }

    @Test
    void withoutAnyDossierEverythingIsZero() {
        database.prepare();
        given().get("/api/statistics/series")
                .then()
                .statusCode(200)
                .body("points.figures.received", contains(0))
                .body("points[0].figures.onTimePercent", nullValue());
        given().get("/api/statistics/table").then().statusCode(200).body("rows", empty());
    }

    private static JsonPath json(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int sum(JsonPath series, String measure) {
        return series.getList("points.figures." + measure, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int sumOfRows(JsonPath table, String measure) {
        return table.getList("rows.figures." + measure, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int last(JsonPath series, String measure) {
        return series.getList("points.figures." + measure, Integer.class).getLast();
    }
}
