package vn.cuaso.auth.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.testing.RelyingParty;

/** Operators, from the one-time link to an audited call. */
@QuarkusTest
class OperatorsQuarkusTest {

    private static final String PASSWORD = "Van-hanh-thu-1";

    @Inject
    InternalAddress internal;

    @Inject
    Pool database;

    private final String name = "op-" + UUID.randomUUID().toString().substring(0, 8);
    private String link;
    private TotpSecret secret;

    @BeforeEach
    void beInvited() throws Exception {
        Response invited = as(clientToken())
                .contentType("application/json")
                .body("{\"roles\": [\"administrator\", \"auditor\"]}")
                .post("/internal/operators/invitations");
        assertThat(invited.statusCode()).isEqualTo(201);
        URI address = URI.create(invited.path("link"));
        link = address.getRawPath() + '?' + address.getRawQuery();
        secret = new TotpSecret(page().select("[name=secret]").val());
    }

    @Test
    @DisplayName("DATA-2: an operator joins by a one-time link with a second factor, and each call is audited by name")
    void operatorJoinsAndIsAudited() {
        long step = step();
        assertThat(join(name, PASSWORD, "000").statusCode()).isEqualTo(422);
        assertThat(join(name, "weak", secret.codeAt(step)).statusCode()).isEqualTo(422);
        assertThat(join(name, PASSWORD, secret.codeAt(step)).statusCode()).isEqualTo(200);
        assertThat(given().port(internal.port())
                        .urlEncodingEnabled(false)
                        .get(link)
                        .statusCode())
                .isEqualTo(410);
        assertThat(join(name + "2", PASSWORD, secret.codeAt(step)).statusCode()).isEqualTo(410);

        String token = token(PASSWORD, secret.codeAt(step + 1)).path("access_token");

        assertThat(as(token).get("/internal/operators").jsonPath().getList("name", String.class))
                .contains(name);
        assertThat(as(token).get("/internal/audit/head").statusCode()).isEqualTo(200);
        assertThat(as(token).get("/internal/clients").statusCode()).isEqualTo(403);
        assertThat(calls()).contains("GET /internal/operators answered 200", "POST /internal/operators/token granted");
        assertThat(as(token).post("/internal/operators/" + name + "/disable").statusCode())
                .isEqualTo(204);
        assertThat(token(PASSWORD, secret.codeAt(step() + 1)).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("DATA-2: a code of the second factor is good once, and neither factor is enough")
    void bothFactorsAreNeeded() {
        long step = step();
        assertThat(join(name, PASSWORD, secret.codeAt(step)).statusCode()).isEqualTo(200);

        assertThat(token(PASSWORD, secret.codeAt(step)).statusCode()).isEqualTo(401);
        assertThat(token(PASSWORD, "").statusCode()).isEqualTo(401);
        assertThat(token("Another-1-password", secret.codeAt(step + 1)).statusCode())
                .isEqualTo(401);
        assertThat(token(PASSWORD, secret.codeAt(step + 1)).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("DATA-2: after five wrong tries in a row an operator is locked, to right tries too")
    void wrongTriesLock() {
        long step = step();
        assertThat(join(name, PASSWORD, secret.codeAt(step)).statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(token(PASSWORD, "").statusCode()).isEqualTo(401);
        }

        assertThat(token(PASSWORD, secret.codeAt(step + 1)).statusCode()).isEqualTo(401);
    }

    @Test
    void unknownRoleIsRefused() throws Exception {
        for (String roles : List.of("[]", "[\"king\"]", "[\"auditor\", \"king\"]")) {
            assertThat(as(clientToken())
                            .contentType("application/json")
                            .body("{\"roles\": %s}".formatted(roles))
                            .post("/internal/operators/invitations")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private Document page() {
        Response page = given().port(internal.port()).urlEncodingEnabled(false).get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        return Jsoup.parse(page.asString());
    }

    private Response join(String asName, String password, String code) {
        return given().port(internal.port())
                .formParams(Map.of(
                        "invitation", link.substring(link.indexOf('=') + 1),
                        "secret", secret.base32(),
                        "name", asName,
                        "password", password,
                        "code", code))
                .post("/internal/operators/join");
    }

    private Response token(String password, String code) {
        return given().port(internal.port())
                .formParams(Map.of("name", name, "password", password, "code", code))
                .post("/internal/operators/token");
    }

    private List<String> calls() {
        var rows = database.preparedQuery("select action || ' ' || outcome as call from audit_entry where actor = $1")
                .execute(Tuple.of("operator:" + name))
                .await()
                .atMost(Duration.ofSeconds(10));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("call"))
                .toList();
    }

    private RequestSpecification as(String token) {
        return given().port(internal.port()).auth().oauth2(token);
    }

    private static String clientToken() throws Exception {
        return RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope("operators:manage"))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }
}
