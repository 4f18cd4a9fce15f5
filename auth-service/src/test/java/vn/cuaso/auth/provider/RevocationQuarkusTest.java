package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class RevocationQuarkusTest {

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();
    private final RelyingParty phone = RelyingParty.phoneApp();
    private StartedSession session;

    @BeforeEach
    void signIn() {
        session = citizens.signIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "pat", ""})
    @DisplayName("RFC 7009: either token ends the grant, whatever the hint says")
    void eitherTokenEndsTheGrant(String hint) throws Exception {
        for (boolean byRefresh : List.of(true, false)) {
            OIDCTokens tokens = Codes.tokens(portal, session);
            String token = byRefresh
                    ? tokens.getRefreshToken().getValue()
                    : tokens.getAccessToken().getValue();

            Response answer = given().formParams(portal.form(Map.of("token", token, "token_type_hint", hint)))
                    .post("/revoke");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertOver(portal, tokens);
        }
    }

    @Test
    @DisplayName("RFC 7009: a public client revokes by its name, also with a token that was replaced")
    void publicClientRevokes() throws Exception {
        OIDCTokens first = Codes.tokens(phone, session);
        OIDCTokens second = RelyingParty.tokens(phone.refresh(first.getRefreshToken()));

        assertThat(revoke(phone, first.getRefreshToken().getValue()).statusCode())
                .isEqualTo(200);

        assertOver(phone, second);
    }

    @Test
    @DisplayName("RFC 7009: what is unknown, gone or made up is no error")
    void unknownTokensAreNoError() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);
        String token = tokens.getRefreshToken().getValue();
        revoke(portal, token);

        for (String gone : List.of(token, "rubbish", "a.b.c", Codes.code(portal, session))) {
            assertThat(revoke(portal, gone).statusCode()).as(gone).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("RFC 7009: another client's token is refused and stays good")
    void foreignTokenStays() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        assertRefused(revoke(phone, tokens.getAccessToken().getValue()), 400, "invalid_grant");
        assertRefused(revoke(phone, tokens.getRefreshToken().getValue()), 400, "invalid_grant");

        assertThat(portal.refresh(tokens.getRefreshToken()).indicatesSuccess()).isTrue();
    }

    @Test
    @DisplayName("RFC 7009: who knows only a grant's name cannot revoke it")
    void knowingTheNameIsNotEnough() throws Exception {
        OIDCTokens tokens = Codes.tokens(phone, session);
        String refresh = tokens.getRefreshToken().getValue();
        String guessed = refresh.substring(0, refresh.length() - 43) + "A".repeat(43);

        assertThat(revoke(phone, guessed).statusCode()).isEqualTo(200);

        assertThat(phone.refresh(tokens.getRefreshToken()).indicatesSuccess()).isTrue();
    }

    @Test
    @DisplayName("RFC 7009: tokens that nothing is kept of cannot be revoked: unsupported_token_type")
    void statelessTokensCannotBeRevoked() throws Exception {
        RelyingParty operator = RelyingParty.operator();
        TokenResponse service = operator.send(new ClientCredentialsGrant(), new Scope("otp:challenge"));

        assertRefused(
                revoke(
                        operator,
                        service.toSuccessResponse().getTokens().getAccessToken().getValue()),
                400,
                "unsupported_token_type");
        assertRefused(revoke(portal, Codes.tokens(portal, session).getIDTokenString()), 400, "unsupported_token_type");
    }

    @Test
    @DisplayName("RFC 7009: a confidential client has to prove itself")
    void confidentialClientProvesItself() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);
        String token = tokens.getRefreshToken().getValue();

        assertRefused(
                given().formParam("client_id", "portal")
                        .formParam("token", token)
                        .post("/revoke"),
                401,
                "invalid_client");
        assertRefused(given().formParam("token", token).post("/revoke"), 401, "invalid_client");
        assertRefused(given().formParams(portal.form(Map.of())).post("/revoke"), 400, "invalid_request");
        assertRefused(
                given().formParams(portal.form(Map.of()))
                        .formParam("token", token, "other")
                        .post("/revoke"),
                400,
                "invalid_request");
        assertThat(portal.refresh(tokens.getRefreshToken()).indicatesSuccess()).isTrue();
    }

    private static void assertOver(RelyingParty party, OIDCTokens tokens) throws Exception {
        assertThat(given().auth()
                        .oauth2(tokens.getAccessToken().getValue())
                        .get("/userinfo")
                        .statusCode())
                .isEqualTo(401);
        assertThat(party.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
    }

    private static Response revoke(RelyingParty party, String token) throws Exception {
        return given().formParams(party.form(Map.of("token", token))).post("/revoke");
    }
}
