package vn.cuaso.auth.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class AccountResourceQuarkusTest {

    @Inject
    InternalAddress address;

    @Inject
    SubjectIdentifiers subjects;

    /** Filled by {@link OtpServiceStub} itself. */
    OtpServiceStub otp;

    @Inject
    SsoSessions sessions;

    @Inject
    Pool database;

    private final String citizenId =
            "0990%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private String token;

    @BeforeEach
    void takeToken() throws Exception {
        RelyingParty operator = RelyingParty.operator();
        token = operator.send(new ClientCredentialsGrant(), new Scope("accounts:provision"))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }

    @Test
    void accountIsCreatedChangedLockedAndClosed() {
        Response created = send("POST", "/internal/accounts", form());
        assertThat(created.statusCode()).isEqualTo(201);
        String id = created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith("/internal/accounts/" + id);

        assertThat(send("PUT", "/internal/accounts/" + id, form("password", null))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/internal/accounts/" + id + "/lock", null).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/internal/accounts/" + id + "/unlock", null).statusCode())
                .isEqualTo(200);
        assertThat(send("POST", "/internal/accounts/" + id + "/close", null).statusCode())
                .isEqualTo(200);
        Response reopened = send("POST", "/internal/accounts/" + id + "/unlock", null);
        assertThat(reopened.statusCode()).isEqualTo(409);
        assertThat(reopened.jsonPath().getString("type")).isEqualTo("/problems/accounts/closed");
    }

    @Test
    void closedAccountIsErasedWithAllThatHangsOnIt() {
        String id = send("POST", "/internal/accounts", form()).jsonPath().getString("id");
        String account = "/internal/accounts/" + id;
        Response open = send("DELETE", account, null);
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.jsonPath().getString("type")).isEqualTo("/problems/accounts/open");
        send("POST", account + "/close", null);
        List<String> tables = List.of("device", "web_sign_in", "consent", "federated_identity");
        await("insert into device values ('key-%1$s', '{}', '%1$s', 'n', 'p', 0, 'active', now(), now())"
                .formatted(id));
        await("insert into web_sign_in values ('%s', true, now())".formatted(id));
        await(
                "insert into consent (id, account, client, scopes, claims, given_at) values (gen_random_uuid(), '%s', 'c', '{}', '{}', now())"
                        .formatted(id));

        assertThat(send("DELETE", account, null).statusCode()).isEqualTo(204);

        for (String table : tables) {
            assertThat(await("select 1 from %s where account = '%s'".formatted(table, id))
                            .size())
                    .as(table)
                    .isZero();
        }
        assertThat(send("DELETE", account, null).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/internal/accounts", form()).jsonPath().getString("id"))
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "close"})
    @DisplayName("OP-7: nobody stays signed in to an account that is locked or closed")
    void lockedOrClosedAccountHasNoSession(String action) {
        String id = send("POST", "/internal/accounts", form()).jsonPath().getString("id");
        String secret = signedIn(id);

        assertThat(send("POST", "/internal/accounts/" + id + "/" + action, null).statusCode())
                .isEqualTo(200);

        assertThat(isSignedIn(secret)).isFalse();
    }

    @Test
    @DisplayName("OP-7: another password ends what the old one opened, other changes do not")
    void anotherPasswordEndsSessions() {
        String account = "/internal/accounts/"
                + send("POST", "/internal/accounts", form()).jsonPath().getString("id");
        String secret = signedIn(account.substring(account.lastIndexOf('/') + 1));

        send("PUT", account, form("password", null));
        assertThat(isSignedIn(secret)).isTrue();
        send("PUT", account, form("password", "KhacHan#2026"));

        assertThat(isSignedIn(secret)).isFalse();
    }

    private String signedIn(String id) {
        return sessions.start(new AccountId(UUID.fromString(id)), "2", List.of("pwd", "sms"), UserAgent.UNKNOWN)
                .await()
                .indefinitely()
                .secret();
    }

    private boolean isSignedIn(String secret) {
        return sessions.find(secret).await().indefinitely().isPresent();
    }

    @Test
    void takenNumberIsNotCreatedAgain() {
        String id = send("POST", "/internal/accounts", form()).jsonPath().getString("id");

        Response again = send("POST", "/internal/accounts", form());

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.contentType()).contains("application/problem+json");
        assertThat(again.jsonPath().getString("title")).contains(id).doesNotContain(citizenId);
    }

    @Test
    void everyProblemNamesItsMember() {
        Response refused = send(
                "POST",
                "/internal/accounts",
                Map.of("citizenId", "1", "birthDate", "tomorrow", "identityLevel", "7", "password", "x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.member"))
                .containsExactlyInAnyOrder("citizenId", "name", "birthDate", "identityLevel", "password");
    }

    @Test
    void unknownAccountIsNotFound() {
        String unknown = "/internal/accounts/" + UUID.randomUUID();

        assertThat(send("PUT", unknown, form()).statusCode()).isEqualTo(404);
        assertThat(send("POST", unknown + "/lock", null).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "OTP-4: an operator ends the lock of an account's codes by its pseudonym, with a token of its own scope")
    void codesAreUnlockedAtOtpService() throws Exception {
        otp.reset();
        String id = send("POST", "/internal/accounts", form()).jsonPath().getString("id");

        assertThat(send("POST", "/internal/accounts/" + id + "/unlock-codes", null)
                        .statusCode())
                .isEqualTo(200);

        String pseudonym = subjects.pseudonym(new AccountId(UUID.fromString(id)), "otp");
        assertThat(otp.calls("DELETE", "/accounts/" + pseudonym + "/failures"))
                .singleElement()
                .satisfies(call -> assertThat(
                                SignedJWT.parse(call.authorization().substring("Bearer ".length()))
                                        .getJWTClaimsSet()
                                        .getStringClaim("scope"))
                        .isEqualTo("otp:unlock"));
        String unknown = "/internal/accounts/" + UUID.randomUUID() + "/unlock-codes";
        assertThat(send("POST", unknown, null).statusCode()).isEqualTo(404);
        otp.away(true);
        Response away = send("POST", "/internal/accounts/" + id + "/unlock-codes", null);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.jsonPath().getString("type")).isEqualTo("/problems/accounts/codes-away");
        otp.reset();
    }

    @Test
    @DisplayName("DATA-3: without a service token of the scope nobody provisions accounts")
    void nobodyProvisionsWithoutATokenOfTheScope() throws Exception {
        token = "none";
        assertThat(send("POST", "/internal/accounts", form()).statusCode()).isEqualTo(401);
        token = RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope("otp:challenge"))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
        assertThat(send("POST", "/internal/accounts", form()).statusCode()).isEqualTo(401);
    }

    private RowSet<Row> await(String sql) {
        return database.query(sql).execute().await().indefinitely();
    }

    private Response send(String method, String path, Object body) {
        var request = given().port(address.port()).auth().oauth2(token);
        return body == null
                ? request.request(method, path)
                : request.contentType(ContentType.JSON).body(body).request(method, path);
    }

    private Map<String, String> form() {
        return form("password", "CuaSo@2026");
    }

    private Map<String, String> form(String member, String value) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("citizenId", citizenId);
        form.put("name", "Lê Thử Nghiệm");
        form.put("identityLevel", "2");
        form.put("phone", "0981234229");
        form.put(member, value);
        return form;
    }
}
