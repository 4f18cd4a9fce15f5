package vn.cuaso.auth.provider.par;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.Proofs;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

/** Pushed authorization requests, from the client's push to its tokens (RFC 9126). */
@QuarkusTest
class PushQuarkusTest {

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();

    @Test
    void pushedRequestIsAnsweredWithItsAddress() {
        Response response = push(right());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.path("request_uri").toString()).startsWith("urn:ietf:params:oauth:request_uri:");
        assertThat(response.<Integer>path("expires_in")).isEqualTo(90);
    }

    @Test
    @DisplayName("OP-4: a PAR URI is spent when a code is issued, not when the page loads")
    void requestUriIsSpentWithTheCode() throws Exception {
        String requestUri = pushed(right());
        BareBrowser browser = BareBrowser.empty();
        assertThat(come(browser, requestUri).header("Location")).contains("/sign-in/");
        assertThat(come(browser, requestUri).header("Location")).contains("/sign-in/");
        signIn(browser);

        String code = parameter(come(browser, requestUri), "code");
        RelyingParty.tokens(portal.redeem(code));
        Response again = come(browser, requestUri);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.header("Location")).isNull();
        assertThat(Jsoup.parse(again.asString()).select("h1").text())
                .isEqualTo("Đường dẫn đăng nhập này đã dùng rồi hoặc đã quá hạn");
        assertThat(Jsoup.parse(again.asString()).select(".reference code").text())
                .matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
    }

    @Test
    @DisplayName("OP-4: an answer without a code spends no PAR URI")
    void errorSpendsNothing() {
        Map<String, String> silent = right();
        silent.put("prompt", Prompt.Type.NONE.toString());
        String requestUri = pushed(silent);
        BareBrowser browser = BareBrowser.empty();
        assertThat(parameter(come(browser, requestUri), "error")).isEqualTo("login_required");

        signIn(browser);

        assertThat(parameter(come(browser, requestUri), "code")).isNotEmpty();
    }

    @Test
    @DisplayName("OP-4: of sixteen browsers that come with one PAR URI at once, one gets a code")
    void oneOfSixteenRacingBrowsersGetsACode() {
        String requestUri = pushed(right());
        String session = citizens.signIn().secret();

        List<Response> answers =
                race(16, () -> come(BareBrowser.empty().with(SessionCookie.NAME, session), requestUri));

        assertThat(answers)
                .filteredOn(answer -> !parameter(answer, "code").isEmpty())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> parameter(answer, "code").isEmpty())
                .allMatch(answer ->
                        answer.statusCode() == 400 || parameter(answer, "error").equals("invalid_request_uri"));
    }

    @Test
    @DisplayName("OP-4: a PAR URI is good for its own client alone")
    void requestUriOfAnotherClientIsRefused() {
        BareBrowser browser = BareBrowser.empty();
        signIn(browser);

        Response answer = browser.get(address(TestClients.CLINIC, pushed(right())));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        response_type,         token                         , unsupported_response_type
        response_type,                                       , invalid_request
        redirect_uri,          https://evil.example/         , invalid_request
        redirect_uri,                                        , invalid_request
        scope,                 openid email                  , invalid_scope
        code_challenge,                                      , invalid_request
        code_challenge_method, plain                         , invalid_request
        request_uri,           urn:ietf:params:oauth:request_uri:x, invalid_request
        request,               x.y.z                         , invalid_request_object
        prompt,                none login                    , invalid_request
        dpop_jkt,              short                         , invalid_request
        registration,          {}                            , registration_not_supported
        """)
    void wrongRequestIsRefusedAtOnce(String name, String value, String error) {
        Map<String, String> form = right();
        form.put(name, value == null ? "" : value);

        Response response = push(form);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.path("error").toString()).isEqualTo(error);
        assertThat(response.header("Cache-Control")).contains("no-store");
    }

    @Test
    void clientThatDoesNotProveItselfIsRefused() {
        Map<String, String> bare = right();
        bare.remove("client_assertion");
        bare.remove("client_assertion_type");
        assertThat(push(bare).statusCode()).isEqualTo(401);
        assertThat(push(bare).path("error").toString()).isEqualTo("invalid_client");

        Map<String, String> another = right();
        another.put("client_id", TestClients.CLINIC);
        assertThat(push(another).path("error").toString()).isEqualTo("invalid_request");

        Map<String, String> used = right();
        push(used);
        assertThat(push(used).path("error").toString()).isEqualTo("invalid_client");
        assertThat(push(Map.of("scope", "openid")).path("error").toString()).isEqualTo("invalid_client");
    }

    @Test
    void clientThatSignsNobodyInIsUnauthorized() {
        Map<String, String> form = RelyingParty.operator().pushForm();

        // Without the grant type there is no redirect URI either.
        assertThat(push(form).path("error").toString()).isIn("unauthorized_client", "invalid_request");
    }

    @Test
    void onlyFormsArePushed() {
        assertThat(given().get("/par").statusCode()).isEqualTo(405);
        assertThat(given().get("/par").path("error").toString()).isEqualTo("invalid_request");
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/par")
                        .statusCode())
                .isEqualTo(415);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .body("a=" + "x".repeat(70_000))
                        .post("/par")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("OP-4: a proof at PAR binds the code to its key (RFC 9449 §10.1)")
    void proofBindsTheCode() throws Exception {
        ECKey key = TestClients.newKey();
        Response response =
                request().header("DPoP", proof(key, "/par")).formParams(right()).post("/par");
        BareBrowser browser = BareBrowser.empty();
        signIn(browser);
        String code = parameter(come(browser, response.path("request_uri")), "code");

        assertThat(redeem(code, proof(key, "/token"))).isEqualTo("DPoP");

        String other = parameter(
                come(
                        browser,
                        request()
                                .header("DPoP", proof(key, "/par"))
                                .formParams(right())
                                .post("/par")
                                .path("request_uri")),
                "code");
        assertThat(redeem(other, proof(TestClients.newKey(), "/token"))).isEqualTo("invalid_grant");
    }

    @Test
    void proofOfAnotherKeyThanTheNamedOneIsRefused() {
        Map<String, String> form = right();
        form.put("dpop_jkt", "x".repeat(43));

        assertThat(request()
                        .header("DPoP", proof(TestClients.newKey(), "/par"))
                        .formParams(form)
                        .post("/par")
                        .path("error")
                        .toString())
                .isEqualTo("invalid_dpop_proof");
        assertThat(request()
                        .header("DPoP", proof(TestClients.newKey(), "/token"))
                        .formParams(right())
                        .post("/par")
                        .path("error")
                        .toString())
                .isEqualTo("invalid_dpop_proof");
    }

    private String redeem(String code, String proof) throws Exception {
        TokenRequest request = portal.request(
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), URI.create(TestClients.PORTAL_CALLBACK), portal.verifier),
                null);
        HTTPRequest message = request.toHTTPRequest();
        message.setDPoP(SignedJWT.parse(proof));
        var response = OIDCTokenResponseParser.parse(message.send());
        return response.indicatesSuccess()
                ? response.toSuccessResponse()
                        .getTokens()
                        .getAccessToken()
                        .getType()
                        .getValue()
                : response.toErrorResponse().getErrorObject().getCode();
    }

    private static String proof(ECKey key, String path) {
        return Proofs.proof(key, "POST", RelyingParty.ISSUER + path, Instant.now(), Optional.empty());
    }

    private Map<String, String> right() {
        return portal.pushForm();
    }

    private String pushed(Map<String, String> form) {
        return push(form).path("request_uri");
    }

    private static Response push(Map<String, String> form) {
        return request().formParams(form).post("/par");
    }

    private static RequestSpecification request() {
        return given().redirects().follow(false);
    }

    private Response come(BareBrowser browser, String requestUri) {
        return browser.get(address(TestClients.PORTAL, requestUri));
    }

    private static URI address(String client, String requestUri) {
        return URI.create(RelyingParty.address() + "/authorize?client_id=" + client + "&request_uri="
                + URLEncoder.encode(requestUri, StandardCharsets.UTF_8));
    }

    private void signIn(BareBrowser browser) {
        browser.with(SessionCookie.NAME, citizens.signIn().secret());
    }

    private static String parameter(Response response, String name) {
        return Optional.ofNullable(response.header("Location"))
                .map(location -> URLUtils.parseParameters(URI.create(location).getRawQuery())
                        .getOrDefault(name, List.of(""))
                        .getFirst())
                .orElse("");
    }
}
