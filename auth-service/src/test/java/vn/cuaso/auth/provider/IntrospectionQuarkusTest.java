package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class IntrospectionQuarkusTest {

    @Inject
    TestCitizens citizens;

    @Inject
    SsoSessions sessions;

    private final RelyingParty portal = RelyingParty.portal();
    private final RelyingParty otpService = RelyingParty.resourceServer();
    private StartedSession session;

    @BeforeEach
    void signIn() {
        session = citizens.signIn();
    }

    @Test
    @DisplayName("RFC 7662: the client that got an access token is told what stands in it")
    void ownAccessTokenIsDescribed() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        Response answer = introspect(portal, tokens.getAccessToken().getValue());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Map<String, Object> told = answer.jsonPath().getMap("$");
        assertThat(told)
                .containsEntry("active", true)
                .containsEntry("token_type", "Bearer")
                .containsEntry("client_id", "portal")
                .containsEntry("iss", RelyingParty.ISSUER)
                .containsEntry("sub", tokens.getIDToken().getJWTClaimsSet().getSubject())
                .containsKeys("exp", "iat", "jti", "aud")
                .doesNotContainKeys("grant", "username", "name");
        assertThat(answer.jsonPath().getString("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
    }

    @Test
    @DisplayName("RFC 7662: a refresh token is active for its client until its grant ends")
    void ownRefreshTokenIsDescribed() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);
        String refresh = tokens.getRefreshToken().getValue();

        Response answer = introspect(portal, refresh);

        assertThat(answer.jsonPath().getBoolean("active")).isTrue();
        assertThat(Instant.ofEpochSecond(answer.jsonPath().getLong("exp")))
                .isAfter(Instant.now().plus(Duration.ofHours(7)));

        sessions.end(session.secret()).await().atMost(Duration.ofSeconds(30));
        assertInactive(introspect(portal, refresh));
        assertInactive(introspect(portal, tokens.getAccessToken().getValue()));
    }

    @Test
    @DisplayName("RFC 7662: a resource server is told of tokens that are meant for it")
    void resourceServerIsToldOfItsTokens() throws Exception {
        String token = serviceToken("otp:challenge");

        Response answer = introspect(otpService, token);

        assertThat(answer.jsonPath().getMap("$"))
                .containsEntry("active", true)
                .containsEntry("client_id", "operator")
                .containsEntry("scope", "otp:challenge");
    }

    @Test
    @DisplayName("RFC 7662: of a token for somebody else nothing is said but that it is not active")
    void foreignTokensAreInactive() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        assertInactive(introspect(otpService, tokens.getAccessToken().getValue()));
        assertInactive(introspect(otpService, tokens.getRefreshToken().getValue()));
        assertInactive(introspect(otpService, serviceToken("accounts:provision")));
    }

    @Test
    @DisplayName("RFC 7662: ID tokens, replaced refresh tokens and rubbish are not active")
    void whatIsNoTokenIsInactive() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        assertInactive(introspect(portal, tokens.getIDTokenString()));
        assertInactive(introspect(portal, "rubbish"));
        assertInactive(introspect(portal, tokens.getAccessToken().getValue() + "x"));
        assertInactive(introspect(portal, Codes.code(portal, session)));
    }

    @Test
    void tokensOfALockedAccountAreInactive() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        citizens.lock(session.authentication().account());

        assertInactive(introspect(portal, tokens.getAccessToken().getValue()));
        assertInactive(introspect(portal, tokens.getRefreshToken().getValue()));
    }

    @Test
    @DisplayName("RFC 7662: nobody may ask who does not prove who it is")
    void askingTakesAuthentication() throws Exception {
        RelyingParty phone = RelyingParty.phoneApp();
        OIDCTokens tokens = Codes.tokens(phone, session);
        String token = tokens.getAccessToken().getValue();

        assertRefused(introspect(phone, token), 401, "invalid_client");
        assertRefused(given().formParam("token", token).post("/introspect"), 401, "invalid_client");
        Response basic = given().auth()
                .preemptive()
                .basic("portal", "guess")
                .formParam("token", token)
                .post("/introspect");
        assertRefused(basic, 401, "invalid_client");
        assertThat(basic.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void requestWithoutATokenIsRefused() throws Exception {
        assertRefused(given().formParams(portal.form(Map.of())).post("/introspect"), 400, "invalid_request");
        assertThat(given().get("/introspect").statusCode()).isEqualTo(405);
    }

    private static void assertInactive(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("$")).isEqualTo(Map.of("active", false));
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
    }

    private static Response introspect(RelyingParty asking, String token) throws Exception {
        return given().formParams(asking.form(Map.of("token", token))).post("/introspect");
    }

    private static String serviceToken(String scope) throws Exception {
        return RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope(scope))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }
}
