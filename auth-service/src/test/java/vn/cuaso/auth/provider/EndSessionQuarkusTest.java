package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
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
    @DisplayName(
            "OP-2: an ID token that was altered, made up or is no ID token leads nowhere: the citizen is asked, and stays")
    void badHintLeadsNowhere() throws Exception {
        StartedSession session = signIn();
        OIDCTokens tokens = tokens();
        String good = tokens.getIDTokenString();
        String unsigned = new PlainJWT(tokens.getIDToken().getJWTClaimsSet()).serialize();

        for (String bad : List.of(
                good.substring(0, good.lastIndexOf('.') - 2) + good.substring(good.lastIndexOf('.')),
                good.substring(0, good.lastIndexOf('.') + 1),
                unsigned,
                tokens.getAccessToken().getValue(),
                "rubbish")) {
            Response asked = browser.get(request(Map.of(
                    "id_token_hint",
                    bad,
                    "client_id",
                    "portal",
                    "post_logout_redirect_uri",
                    TestClients.SIGNED_OUT,
                    "state",
                    "1")));
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.asString())
                    .contains("Thoát khỏi tài khoản?")
                    .doesNotContain("name=\"post_logout_redirect_uri\"");
            assertThat(isUsable(session)).isTrue();

            Response nobody = BareBrowser.empty()
                    .get(request(Map.of(
                            "id_token_hint",
                            bad,
                            "client_id",
                            "portal",
                            "post_logout_redirect_uri",
                            TestClients.SIGNED_OUT)));
            assertThat(nobody.statusCode()).isEqualTo(200);
            assertThat(nobody.header("Location")).isNull();
        }
    }

    @Test
    @DisplayName("OP-2: an address whose client is not known, or has not registered it to the letter, gets a page")
    void unverifiedAddressGetsAPage() throws Exception {
        StartedSession session = signIn();
        String hint = tokens().getIDTokenString();

        for (Map<String, String> bad : List.of(
                Map.of("post_logout_redirect_uri", TestClients.SIGNED_OUT),
                Map.of("post_logout_redirect_uri", TestClients.SIGNED_OUT, "client_id", "nobody"),
                Map.of("post_logout_redirect_uri", TestClients.SIGNED_OUT + "?more=1", "id_token_hint", hint),
                Map.of("post_logout_redirect_uri", TestClients.SIGNED_OUT, "client_id", "phone-app"))) {
            Response answer = browser.get(request(bad));

            assertThat(answer.statusCode()).as("%s", bad.keySet()).isEqualTo(400);
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.contentType()).startsWith("text/html");
            assertThat(isUsable(session)).isTrue();
        }
    }

    @Test
    @DisplayName("OP-7: what else a client may send is taken: logout_hint, ui_locales, state without an address")
    void furtherParametersAreTaken() throws Exception {
        StartedSession session = signIn();
        Response asked = browser.get(request(Map.of("logout_hint", "0123", "ui_locales", "en vi", "state", "1")));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asString()).contains("Sign out?");
        assertThat(isUsable(session)).isTrue();

        Response done = browser.get(
                request(Map.of("id_token_hint", tokens().getIDTokenString(), "logout_hint", "0123", "state", "1")));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.header("Location")).isNull();
        assertThat(isUsable(session)).isFalse();
    }

    @Test
    @DisplayName("OP-7: the citizen who was asked and says yes is taken on to the client's address, with its state")
    void confirmedSignOutGoesOn() throws Exception {
        StartedSession session = signIn();
        Map<String, String> request =
                Map.of("client_id", "portal", "post_logout_redirect_uri", TestClients.SIGNED_OUT, "state", "a&b");
        assertThat(browser.get(request(request)).asString())
                .contains("name=\"post_logout_redirect_uri\"", "name=\"client_id\"", "name=\"state\"");

        Map<String, String> answer = new HashMap<>(request);
        answer.put("confirmed", "yes");
        Response done = browser.post("/end-session", answer, OWN_PAGE);

        assertThat(done.header("Location")).isEqualTo(TestClients.SIGNED_OUT + "?state=a%26b");
        assertThat(isUsable(session)).isFalse();
    }

    private static URI request(Map<String, String> parameters) {
        UriBuilder uri = UriBuilder.fromUri(RelyingParty.address().resolve("/end-session"));
        parameters.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.buildFromMap(new HashMap<String, Object>(parameters));
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
                .atMost(Duration.ofSeconds(30))
                .isPresent();
    }
}
