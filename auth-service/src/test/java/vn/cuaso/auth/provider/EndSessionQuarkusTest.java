package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

@QuarkusTest
class EndSessionQuarkusTest {

    private static final Map<String, String> OWN_PAGE =
            Map.of("Sec-Fetch-Site", "same-origin", "Origin", RelyingParty.ISSUER);

    @Inject
    SsoSessions sessions;

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();
    private final BareBrowser browser = BareBrowser.empty();

    @Test
    @DisplayName("OP-7: a client's sign-out ends the SSO session and what the client was given")
    void clientsSignOutEndsSessionAndGrants() throws Exception {
        StartedSession session = signIn();
        OIDCTokens tokens = tokens();

        Response response = browser.get(signOut(tokens, TestClients.SIGNED_OUT, "a&b"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo(TestClients.SIGNED_OUT + "?state=a%26b");
        assertThat(response.header("Set-Cookie"))
                .startsWith(SessionCookie.NAME + "=;")
                .contains("Max-Age=0");
        assertThat(isUsable(session)).isFalse();
        assertThat(given().auth()
                        .oauth2(tokens.getAccessToken().getValue())
                        .get("/userinfo")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("OP-7: the session of the ID token ends also when the browser has lost its cookie")
    void signOutWithoutTheCookieEndsTheSession() throws Exception {
        StartedSession session = signIn();
        OIDCTokens tokens = tokens();

        Response response = BareBrowser.empty().get(signOut(tokens, TestClients.SIGNED_OUT, "1"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(isUsable(session)).isFalse();
    }

    @Test
    @DisplayName("OP-8: a foreign site cannot sign a citizen out; the citizen is asked")
    void citizenIsAskedWithoutAHint() throws Exception {
        StartedSession session = signIn();

        Response response = browser.get(RelyingParty.address().resolve("/end-session"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).contains("Thoát khỏi tài khoản?");
        assertThat(response.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(isUsable(session)).isTrue();
    }

    @Test
    @DisplayName("OP-8: only the form of our own page counts as the citizen's answer")
    void answerOfAForeignPageIsNoAnswer() throws Exception {
        StartedSession session = signIn();
        Map<String, String> answer = Map.of("confirmed", "yes");

        for (Map<String, String> foreign : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://evil.example"),
                Map.<String, String>of())) {
            Response asked = browser.post("/end-session", answer, foreign);
            assertThat(asked.header("Location")).isEqualTo(RelyingParty.ISSUER + "/end-session?confirmed=yes");
            assertThat(browser.get(RelyingParty.address().resolve("/end-session?confirmed=yes"))
                            .asString())
                    .contains("Thoát khỏi tài khoản?");
            assertThat(isUsable(session)).as("after a form with %s", foreign).isTrue();
        }
        Response response = browser.post("/end-session", answer, OWN_PAGE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).contains("Bạn đã thoát");
        assertThat(isUsable(session)).isFalse();
    }

    @Test
    @DisplayName("OP-8: a form of another site, which comes without the cookie, takes the cookie from nobody")
    void foreignFormTakesNoCookieAway() {
        Response response = BareBrowser.empty()
                .post("/end-session", Map.of("state", "a&b"), Map.of("Origin", "https://evil.example"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo(RelyingParty.ISSUER + "/end-session?state=a%26b");
        assertThat(response.header("Set-Cookie")).isNull();
    }

    @Test
    void anotherCitizensIdTokenIsNoReasonToSignOut() throws Exception {
        signIn();
        OIDCTokens foreign = tokens();
        StartedSession session = signIn();

        Response response = browser.get(signOut(foreign, TestClients.SIGNED_OUT, "1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(isUsable(session)).isTrue();
    }

    @Test
    @DisplayName("OP-2: after a sign-out, too, nothing is redirected to an unregistered address")
    void unregisteredAddressIsRefused() throws Exception {
        signIn();

        Response response = browser.get(signOut(tokens(), "https://evil.example/", "1"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.header("Location")).isNull();
    }

    @Test
    void clientThatIsNotTheTokensAudienceIsRefused() throws Exception {
        signIn();
        URI request = new LogoutRequest(
                        RelyingParty.address().resolve("/end-session"),
                        tokens().getIDToken(),
                        null,
                        new ClientID(TestClients.PHONE_APP),
                        null,
                        null,
                        null)
                .toURI();

        assertThat(browser.get(request).statusCode()).isEqualTo(400);
    }

    @Test
    void nobodySignedInIsTakenOnAtOnce() {
        Response response = browser.get(RelyingParty.address()
                .resolve("/end-session?client_id=portal&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo(TestClients.SIGNED_OUT);
    }

    private StartedSession signIn() {
        StartedSession session = citizens.signIn();
        browser.with(SessionCookie.NAME, session.secret());
        return session;
    }

    private OIDCTokens tokens() throws Exception {
        Response response = browser.get(portal.authenticationRequest().build().toURI());
        return RelyingParty.tokens(
                portal.redeem(AuthenticationResponseParser.parse(URI.create(response.header("Location")))
                        .toSuccessResponse()
                        .getAuthorizationCode()
                        .getValue()));
    }

    private static URI signOut(OIDCTokens tokens, String address, String state) {
        return new LogoutRequest(
                        RelyingParty.address().resolve("/end-session"),
                        tokens.getIDToken(),
                        URI.create(address),
                        new State(state))
                .toURI();
    }

    private boolean isUsable(StartedSession session) {
        return sessions.find(session.secret())
                .await()
                .atMost(Duration.ofSeconds(5))
                .isPresent();
    }
}
