package vn.cuaso.stats.applicant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.EmptyDatabase;
import vn.cuaso.stats.ingest.ServiceKey;
import vn.cuaso.stats.ingest.ServiceTokens;

@QuarkusTest
@QuarkusTestResource(ServiceKey.class)
class ApplicantResourceQuarkusTest {

    private static final String PATH = "/internal/applicants/dossiers";

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @Inject
    ServiceTokens tokens;

    @BeforeEach
    void prepare() {
        database.prepare();
        store.keep(batch(List.of(
                        dossier(1).of("citizen-1").received(1, "2024-03-01T08:00"),
                        dossier(2).of("citizen-2").received(1, "2024-03-02T08:00"),
                        dossier(3).of("citizen-1").received(1, "2024-03-03T08:00"),
                        dossier(4).received(1, "2024-03-04T08:00"))))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void citizenGetsTheirOwnDossiersTheNewestFirst() {
        ask("citizen-1", token("dossiers:read"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("dossiers.code", contains("H56.12-240301-000003", "H56.12-240301-000001"))
                .body("more", equalTo(false));
        ask("citizen-3", token("dossiers:read")).then().statusCode(200).body("dossiers", empty());
    }

    @Test
    void nobodyAsksWithoutTheScope() {
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
        ask("citizen-1", token("dossiers:ingest")).then().statusCode(403);
    }

    @Test
    void questionWithoutAnApplicantIsRefused() {
        ask("", token("dossiers:read")).then().statusCode(400);
    }

    private static Response ask(String applicant, String token) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body("{\"applicant\":\"" + applicant + "\"}")
                .post(PATH);
    }

    private String token(String scope) {
        return tokens.of("stats-service", scope);
    }
}
