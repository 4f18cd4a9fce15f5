package vn.cuaso.auth.applicant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestClients;

@QuarkusTest
class ApplicantResourceQuarkusTest {

    @Inject
    InternalAddress address;

    @Inject
    SubjectIdentifiers subjects;

    @Inject
    ClientRegistry clients;

    @Inject
    LookupIndex index;

    @Inject
    Pool database;

    private final String citizenId =
            "0990%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private String account;

    @BeforeEach
    void register() throws Exception {
        Map<String, String> form =
                Map.of("citizenId", citizenId, "name", "Lê Thử Nghiệm", "identityLevel", "2", "password", "CuaSo@2026");
        account = as("accounts:provision")
                .body(form)
                .post("/internal/accounts")
                .jsonPath()
                .getString("id");
    }

    @Test
    @DisplayName("OP-3: a one-stop-shop system learns the subject that the portal sees, and no other")
    void applicantIsThePortalsSubject() throws Exception {
        String sector = clients.find(TestClients.PORTAL)
                .await()
                .indefinitely()
                .orElseThrow()
                .sector();

        Response answer = ask(citizenId.substring(0, 6) + " " + citizenId.substring(6));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().<String, String>getMap(""))
                .containsExactly(
                        Map.entry("applicant", subjects.subject(new AccountId(UUID.fromString(account)), sector)));
    }

    @Test
    @DisplayName(
            "DATA-2: the audit log tells who asked for whose subject, by the account's id and never by the ID number")
    void askingIsAudited() throws Exception {
        ask(citizenId);

        assertThat(database.query("select actor || ': ' || action || ': ' || outcome from audit_entry")
                        .execute()
                        .await()
                        .indefinitely())
                .extracting(row -> row.getString(0))
                .contains("operator: POST /internal/applicants: answered 200, account " + account)
                .noneMatch(entry -> entry.contains(citizenId));
    }

    @Test
    @DisplayName("DATA-2: the audit log tells that somebody asked in vain, by a keyed fingerprint of the number alone")
    void askingInVainIsAudited() throws Exception {
        String unknown = "0991%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

        ask(unknown);

        var number = index.fingerprint("audit.applicant", unknown);
        assertThat(database.query("select outcome from audit_entry where action = 'POST /internal/applicants'")
                        .execute()
                        .await()
                        .indefinitely())
                .extracting(row -> row.getString(0))
                .contains("answered 404, number " + number.keyId() + ":" + number.value())
                .noneMatch(outcome -> outcome.contains(unknown));
    }

    @Test
    void nobodyIsFoundUnderAnUnknownNumberOrAClosedAccount() throws Exception {
        assertThat(ask("099999999999").statusCode()).isEqualTo(404);
        as("accounts:provision").post("/internal/accounts/" + account + "/close");

        Response closed = ask(citizenId);

        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.jsonPath().getString("type")).isEqualTo("/problems/applicants/unknown");
    }

    @Test
    void whatIsNoIdNumberIsRefused() throws Exception {
        assertThat(ask("12345").statusCode()).isEqualTo(422);
        assertThat(as("applicants:read").body("{}").post("/internal/applicants").statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("DATA-3: without a service token of the scope nobody learns a subject")
    void anotherScopeIsRefused() throws Exception {
        assertThat(as("accounts:provision")
                        .body(Map.of("citizenId", citizenId))
                        .post("/internal/applicants")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response ask(String number) throws Exception {
        return as("applicants:read").body(Map.of("citizenId", number)).post("/internal/applicants");
    }

    private RequestSpecification as(String scope) throws Exception {
        String token = RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope(scope))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
        return given().port(address.port()).auth().oauth2(token).contentType(ContentType.JSON);
    }
}
