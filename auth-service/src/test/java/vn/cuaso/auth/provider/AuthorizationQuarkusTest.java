package vn.cuaso.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.page.BrowserCookie;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

@QuarkusTest
class AuthorizationQuarkusTest {

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();
    private final BareBrowser browser = BareBrowser.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=nobody&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback",
                "redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback",
                "client_id=portal",
                "client_id=portal&redirect_uri=https%3A%2F%2Fevil.example%2Fcallback",
                "client_id=portal&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback%3Fx%3D1",
                "client_id=portal&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback%2F..%2Fcallback",
                "client_id=portal&redirect_uri=http%3A%2F%2FLOCALHOST%3A8080%2Fsign-in%2Fcallback",
                "client_id=portal&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback"
                        + "&redirect_uri=https%3A%2F%2Fevil.example%2Fcallback"
            })
    @DisplayName("OP-2: nothing is redirected to an unverified address; a page says what is wrong")
    void unverifiedAddressIsNeverRedirectedTo(String query) {
        Response response = browser.get(
                URI.create(RelyingParty.address() + "/authorize?response_type=code&scope=openid&state=1&" + query));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.header("Location")).isNull();
        assertThat(response.contentType()).startsWith("text/html");
    }

    @Test
    @DisplayName("OP-1: a request without PKCE is refused, OP-3: and the answer names the issuer")
    void missingProofKeyIsRefused() throws Exception {
        AuthenticationResponse response = answer(portal.authenticationRequest()
                .codeChallenge((CodeVerifier) null, null)
                .build()
                .toURI());

        assertThat(errorOf(response)).isEqualTo("invalid_request");
        assertThat(response.getIssuer().getValue()).isEqualTo(RelyingParty.ISSUER);
        assertThat(response.getState()).isEqualTo(portal.state);
    }

    @Test
    @DisplayName("OP-1: PKCE by plain is refused")
    void plainProofKeyIsRefused() throws Exception {
        URI request = portal.authenticationRequest()
                .codeChallenge(portal.verifier, CodeChallengeMethod.PLAIN)
                .build()
                .toURI();

        assertThat(errorOf(answer(request))).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("OP-1: authorization code only")
    void otherResponseTypesAreRefused() throws Exception {
        URI request = portal.authenticationRequest()
                .responseType(ResponseType.CODE_IDTOKEN)
                .build()
                .toURI();

        assertThat(errorOf(answer(request))).isEqualTo("unsupported_response_type");
    }

    @Test
    void scopeThatTheClientMayNotHaveIsRefused() throws Exception {
        URI request = portal.authenticationRequest()
                .scope(new Scope("openid", "accounts:provision"))
                .build()
                .toURI();

        assertThat(errorOf(answer(request))).isEqualTo("invalid_scope");
    }

    @Test
    @DisplayName("OP-8: without a session a sign-in begins, bound to the browser by a __Host- cookie")
    void signInBeginsWithoutASession() throws Exception {
        Response response = browser.get(portal.authenticationRequest().build().toURI());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(RelyingParty.ISSUER + "/sign-in/");
        assertThat(response.header("Set-Cookie"))
                .startsWith(BrowserCookie.NAME + "=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    @DisplayName("OP-10: a second flow keeps the browser's secret, so that the first one goes on")
    void secondFlowKeepsTheBrowserSecret() throws Exception {
        browser.get(portal.authenticationRequest().build().toURI());
        String secret = browser.cookie(BrowserCookie.NAME);

        browser.get(RelyingParty.portal().authenticationRequest().build().toURI());

        assertThat(browser.cookie(BrowserCookie.NAME)).isEqualTo(secret);
    }

    @Test
    void usableSessionGivesACodeAtOnce() throws Exception {
        signIn();

        AuthenticationResponse response =
                answer(portal.authenticationRequest().build().toURI());

        assertThat(response.indicatesSuccess()).isTrue();
        assertThat(response.getIssuer().getValue()).isEqualTo(RelyingParty.ISSUER);
        assertThat(response.getState()).isEqualTo(portal.state);
    }

    @Test
    void promptLoginAsksAgainDespiteTheSession() throws Exception {
        signIn();

        Response response = browser.get(portal.authenticationRequest()
                .prompt(new Prompt(Prompt.Type.LOGIN))
                .build()
                .toURI());

        assertThat(response.header("Location")).contains("/sign-in/");
    }

    @Test
    void promptNoneWithoutASessionIsLoginRequired() throws Exception {
        URI request = portal.authenticationRequest()
                .prompt(new Prompt(Prompt.Type.NONE))
                .build()
                .toURI();

        assertThat(errorOf(answer(request))).isEqualTo("login_required");
    }

    @Test
    void sessionOfAnotherCitizenDoesNotAnswerAHint() throws Exception {
        signIn();
        JWT hint = RelyingParty.tokens(portal.redeem(
                        codeOf(answer(portal.authenticationRequest().build().toURI()))))
                .getIDToken();
        URI silent = portal.authenticationRequest()
                .idTokenHint(hint)
                .prompt(new Prompt(Prompt.Type.NONE))
                .build()
                .toURI();
        assertThat(answer(silent).indicatesSuccess()).isTrue();

        signIn();

        assertThat(errorOf(answer(silent))).isEqualTo("login_required");
    }

    @Test
    @DisplayName(
            "OP-3: form_post: a page posts the response with the issuer, OP-8: to the client's origin and with a nonce"
                    + " alone")
    void formPostIsAPageThatPostsTheResponse() {
        signIn();

        Response response = browser.get(portal.authenticationRequest()
                .responseMode(ResponseMode.FORM_POST)
                .build()
                .toURI());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Location")).isNull();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        Document page = Jsoup.parse(response.asString());
        Element form = page.selectFirst("form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo(TestClients.PORTAL_CALLBACK);
        assertThat(form.select("[name=code]").val()).isNotEmpty();
        assertThat(form.select("[name=state]").val()).isEqualTo(portal.state.getValue());
        assertThat(form.select("[name=iss]").val()).isEqualTo(RelyingParty.ISSUER);
        assertThat(form.select("button[type=submit]").text()).isEqualTo("Tiếp tục");
        String nonce = page.selectFirst("script:not([src])").attr("nonce");
        assertThat(response.header("Content-Security-Policy"))
                .contains("script-src 'nonce-" + nonce + "'", "form-action 'self' http://localhost:8080;");
    }

    @Test
    void errorIsPostedToo() {
        Response response = browser.get(portal.authenticationRequest()
                .responseMode(ResponseMode.FORM_POST)
                .prompt(new Prompt(Prompt.Type.NONE))
                .state(new State("<\"&'>"))
                .build()
                .toURI());

        Document page = Jsoup.parse(response.asString());
        assertThat(page.select("[name=error]").val()).isEqualTo("login_required");
        assertThat(page.select("[name=state]").val()).isEqualTo("<\"&'>");
        assertThat(page.select("[name=iss]").val()).isEqualTo(RelyingParty.ISSUER);
    }

    @Test
    void longAddressOfASignedRequestIsTaken() {
        URI request = URI.create(portal.authenticationRequest().build().toURI() + "&unknown=" + "x".repeat(12_000));

        assertThat(browser.get(request).header("Location")).contains("/sign-in/");
    }

    @Test
    @DisplayName("OP-8: a request posted by the client's site goes on as a GET, with the cookies that a post lacks")
    void postGoesOnAsGet() throws Exception {
        Map<String, String> form = Map.of("client_id", TestClients.PORTAL, "state", "a b&c");

        Response response = browser.post("/authorize", form, Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location"))
                .startsWith(RelyingParty.ISSUER + "/authorize?")
                .contains("client_id=portal", "state=a+b%26c");
        assertThat(response.getCookies()).isEmpty();
    }

    private void signIn() {
        browser.with(SessionCookie.NAME, citizens.signIn().secret());
    }

    private AuthenticationResponse answer(URI request) throws Exception {
        Response response = browser.get(request);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).startsWith(TestClients.PORTAL_CALLBACK + "?");
        return AuthenticationResponseParser.parse(URI.create(response.header("Location")));
    }

    private static String codeOf(AuthenticationResponse response) {
        return response.toSuccessResponse().getAuthorizationCode().getValue();
    }

    private static String errorOf(AuthenticationResponse response) {
        return ((AuthenticationErrorResponse) response).getErrorObject().getCode();
    }
}
