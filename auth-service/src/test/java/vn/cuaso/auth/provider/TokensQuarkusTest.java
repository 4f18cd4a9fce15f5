package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

@QuarkusTest
class TokensQuarkusTest {

    @Inject
    SsoSessions sessions;

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();
    private StartedSession session;

    @Test
    @DisplayName("OP-3: the ID token holds against the published keys and says who, when, how and in which session")
    void idTokenHoldsAgainstThePublishedKeys() throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code(portal)));

        IDTokenClaimsSet claims = new IDTokenValidator(
                        new Issuer(RelyingParty.ISSUER),
                        new ClientID(TestClients.PORTAL),
                        JWSAlgorithm.ES256,
                        publishedKeys())
                .validate(tokens.getIDToken(), portal.nonce);

        assertThat(claims.getSubject().getValue())
                .hasSize(43)
                .doesNotContain(account().toString());
        assertThat(claims.getAuthenticationTime().toInstant())
                .isEqualTo(session.authentication().authenticatedAt().truncatedTo(ChronoUnit.SECONDS));
        assertThat(claims.getACR().getValue()).isEqualTo("2");
        assertThat(claims.getAMR()).extracting("value").containsExactly("pwd", "sms");
        assertThat(claims.getSessionID().getValue())
                .isEqualTo(session.authentication().sessionId().orElseThrow());
        AccessTokenValidator.validate(tokens.getAccessToken(), JWSAlgorithm.ES256, claims.getAccessTokenHash());
    }

    @Test
    void accessTokenIsAJwtAccessToken() throws Exception {
        SignedJWT token = SignedJWT.parse(RelyingParty.tokens(portal.redeem(code(portal)))
                .getAccessToken()
                .getValue());

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(RelyingParty.ISSUER);
        assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("portal");
        assertThat(token.getJWTClaimsSet().getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("openid", "profile");
    }

    @Test
    @DisplayName("OP-3: clients of one sector see one subject, another sector sees another")
    void subjectIsPairwise() throws Exception {
        RelyingParty phone = RelyingParty.phoneApp();
        StartedSession one = start();

        String first = subject(portal, one);
        String again = subject(RelyingParty.portal(), one);
        String other = subject(phone, one);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    @DisplayName("OP-1: a used code revokes the tokens that it gave")
    void usedCodeRevokesIssuedTokens() throws Exception {
        String code = code(portal);
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code));
        assertThat(userInfo(tokens).statusCode()).isEqualTo(200);

        assertThat(errorOf(portal.redeem(code))).isEqualTo("invalid_grant");

        assertThat(userInfo(tokens).statusCode()).isEqualTo(401);
        assertThat(errorOf(portal.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("OP-1: of sixteen racing redemptions one succeeds, and its tokens are revoked by the next")
    void racingRedemptionsGiveOneSuccess() throws Exception {
        String code = code(portal);

        List<TokenResponse> responses = race(16, () -> portal.redeem(code));

        List<TokenResponse> successes =
                responses.stream().filter(TokenResponse::indicatesSuccess).toList();
        assertThat(successes).hasSize(1);
        assertThat(userInfo(RelyingParty.tokens(successes.getFirst())).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("OP-1: a wrong code verifier is refused, and the code is spent")
    void wrongVerifierSpendsTheCode() throws Exception {
        String code = code(portal);

        assertThat(errorOf(RelyingParty.portal().redeem(code))).isEqualTo("invalid_grant");
        assertThat(errorOf(portal.redeem(code))).isEqualTo("invalid_grant");
    }

    @Test
    void codeOfAnotherClientIsRefused() throws Exception {
        assertThat(errorOf(RelyingParty.phoneApp().redeem(code(portal)))).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("OP-4: a client assertion is good once")
    void replayedAssertionIsRefused() throws Exception {
        RelyingParty operator = RelyingParty.operator();
        TokenRequest request = operator.request(new ClientCredentialsGrant(), new Scope("otp:challenge"));

        assertThat(operator.send(request).indicatesSuccess()).isTrue();
        assertThat(errorOf(operator.send(request))).isEqualTo("invalid_client");
    }

    @Test
    @DisplayName("OP-4: an assertion by a foreign key or for another audience is refused")
    void wrongAssertionIsRefused() throws Exception {
        RelyingParty operator = RelyingParty.operator();
        ClientAuthentication foreignKey = operator.assertion(TestClients.newKey(), RelyingParty.ISSUER);
        ClientAuthentication foreignAudience = operator.assertion(TestClients.key(), "https://other.example");

        for (ClientAuthentication wrong : List.of(foreignKey, foreignAudience)) {
            TokenRequest request = new TokenRequest(
                    RelyingParty.address().resolve("/token"),
                    wrong,
                    new ClientCredentialsGrant(),
                    new Scope("otp:challenge"));
            assertThat(errorOf(operator.send(request))).isEqualTo("invalid_client");
        }
    }

    @Test
    void serviceTokenNamesItsAudienceAndScope() throws Exception {
        TokenResponse response =
                RelyingParty.operator().send(new ClientCredentialsGrant(), new Scope("accounts:provision"));

        SignedJWT token = SignedJWT.parse(
                response.toSuccessResponse().getTokens().getAccessToken().getValue());
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("auth-service");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("operator");
        assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("accounts:provision");
        assertThat(response.toSuccessResponse().getTokens().getRefreshToken()).isNull();
    }

    @Test
    void scopesOfTwoServicesDoNotFitInOneToken() throws Exception {
        TokenResponse response = RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope("accounts:provision", "otp:challenge"));

        assertThat(errorOf(response)).isEqualTo("invalid_scope");
    }

    @Test
    void clientMayNotUseAGrantTypeItDidNotRegister() throws Exception {
        assertThat(errorOf(portal.send(new ClientCredentialsGrant(), new Scope("otp:challenge"))))
                .isEqualTo("unauthorized_client");
    }

    @Test
    @DisplayName("OP-5: a public client's refresh token rotates, and the old one revokes the family")
    void refreshTokenOfAPublicClientRotates() throws Exception {
        RelyingParty phone = RelyingParty.phoneApp();
        OIDCTokens first = RelyingParty.tokens(phone.redeem(code(phone)));
        OIDCTokens second = RelyingParty.tokens(phone.refresh(first.getRefreshToken()));

        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
        assertThat(errorOf(phone.refresh(first.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(errorOf(phone.refresh(second.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(userInfo(second).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("OP-5: a confidential client keeps its refresh token, so that two requests may refresh at once")
    void refreshTokenOfAConfidentialClientIsKept() throws Exception {
        OIDCTokens first = RelyingParty.tokens(portal.redeem(code(portal)));

        for (int i = 0; i < 2; i++) {
            OIDCTokens next = RelyingParty.tokens(portal.refresh(first.getRefreshToken()));
            assertThat(next.getRefreshToken()).isEqualTo(first.getRefreshToken());
            assertThat(next.getIDToken()).isNotNull();
        }
    }

    @Test
    @DisplayName("OP-7: ending the session ends what its clients were given")
    void endedSessionRevokesTokens() throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code(portal)));

        sessions.end(session.secret()).await().atMost(Duration.ofSeconds(30));

        assertThat(userInfo(tokens).statusCode()).isEqualTo(401);
        assertThat(errorOf(portal.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("OP-8: token responses are never kept by a cache, and errors are JSON")
    void errorsAreJsonAndNotStored() {
        Response response = given().formParam("grant_type", "password").post("/token");

        assertThat(response.statusCode()).isBetween(400, 401);
        assertThat(response.jsonPath().getString("error")).isNotBlank();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void userInfoTellsWhatTheScopesOpen() throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code(portal)));

        Response response = userInfo(tokens);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("name")).isEqualTo(TestCitizens.NAME);
        assertThat(response.jsonPath().getString("sub"))
                .isEqualTo(tokens.getIDToken().getJWTClaimsSet().getSubject());
        assertThat(response.jsonPath().getMap("$")).doesNotContainKeys("phone_number", "email", "address");
    }

    @Test
    void userInfoTakesATokenByPostToo() throws Exception {
        String token = RelyingParty.tokens(portal.redeem(code(portal)))
                .getAccessToken()
                .getValue();

        assertThat(given().auth().oauth2(token).post("/userinfo").statusCode()).isEqualTo(200);
        assertThat(given().formParam("access_token", token).post("/userinfo").statusCode())
                .isEqualTo(200);
        assertThat(given().queryParam("access_token", token).get("/userinfo").statusCode())
                .isEqualTo(401);
        assertThat(given().auth()
                        .oauth2(token)
                        .formParam("access_token", token)
                        .post("/userinfo")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void clientThatTriesByTheHeaderIsAnsweredByTheHeader() {
        Response response = given().auth()
                .preemptive()
                .basic("portal", "secret")
                .formParam("grant_type", "client_credentials")
                .post("/token");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.jsonPath().getString("error")).isEqualTo("invalid_client");
        assertThat(response.header("WWW-Authenticate")).startsWith("Basic realm=");
    }

    @Test
    void lockedAccountGetsNothingMore() throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code(portal)));
        String unspent = code(portal, session);

        citizens.lock(account());

        assertThat(userInfo(tokens).statusCode()).isEqualTo(401);
        assertThat(errorOf(portal.refresh(tokens.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(errorOf(portal.redeem(unspent))).isEqualTo("invalid_grant");
    }

    @Test
    void userInfoWithoutATokenAsksForOne() {
        Response response = given().get("/userinfo");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void idTokenIsNoAccessToken() throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(portal.redeem(code(portal)));

        Response response = given().auth().oauth2(tokens.getIDTokenString()).get("/userinfo");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).contains("invalid_token");
    }

    private AccountId account() {
        return session.authentication().account();
    }

    private StartedSession start() {
        session = citizens.signIn();
        return session;
    }

    private String code(RelyingParty party) throws Exception {
        return code(party, start());
    }

    private static String code(RelyingParty party, StartedSession session) throws Exception {
        Response response = BareBrowser.empty()
                .with(SessionCookie.NAME, session.secret())
                .get(party.authenticationRequest().build().toURI());
        return AuthenticationResponseParser.parse(URI.create(response.header("Location")))
                .toSuccessResponse()
                .getAuthorizationCode()
                .getValue();
    }

    private static String subject(RelyingParty party, StartedSession session) throws Exception {
        return RelyingParty.tokens(party.redeem(code(party, session)))
                .getIDToken()
                .getJWTClaimsSet()
                .getSubject();
    }

    private static Response userInfo(OIDCTokens tokens) {
        return given().auth().oauth2(tokens.getAccessToken().getValue()).get("/userinfo");
    }

    private static JWKSet publishedKeys() throws Exception {
        return JWKSet.parse(given().get("/jwks").asString());
    }

    private static String errorOf(TokenResponse response) {
        return response.toErrorResponse().getErrorObject().getCode();
    }
}
