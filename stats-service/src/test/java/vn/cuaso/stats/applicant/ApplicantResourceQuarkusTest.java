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
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.dossier.DossierStore;
import vn.cuaso.stats.dossier.EmptyDatabase;
import vn.cuaso.stats.ingest.ServiceKey;

@QuarkusTest
@QuarkusTestResource(ServiceKey.class)
class ApplicantResourceQuarkusTest {

    private static final String PATH = "/internal/applicants/dossiers";

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @ConfigProperty(name = "cuaso.origins.identity")
    String issuer;

    @ConfigProperty(name = ServiceKey.PRIVATE_KEY)
    String privateKey;

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
        return Jwt.claims()
                .issuer(issuer)
                .subject("portal-service")
                .audience("stats-service")
                .claim("scope", scope)
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .header("typ", "at+jwt")
                .keyId("test")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key());
    }

    private PrivateKey key() {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
