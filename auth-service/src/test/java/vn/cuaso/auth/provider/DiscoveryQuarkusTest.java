package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.AlgorithmKey;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.ProtocolClients;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

/** What discovery lists works: each value of each list is tried. A value that no test here knows fails it. */
@QuarkusTest
class DiscoveryQuarkusTest {

    private static final String PATH = "/.well-known/openid-configuration";

    @Inject
    TestCitizens citizens;

    private final RelyingParty clinic = RelyingParty.clinic();
    private final RelyingParty operator = RelyingParty.operator();
    private Map<String, Object> metadata;
    private StartedSession session;
    private BareBrowser browser;

    @BeforeEach
    void signIn() {
        metadata = given().get(PATH).jsonPath().getMap("$");
        session = citizens.signIn();
        browser = BareBrowser.empty().with(SessionCookie.NAME, session.secret());
    }

    @Test
    @DisplayName("OP-1: every endpoint that discovery names answers, under the issuer")
    void endpointsAnswer() {
        List<String> names = metadata.keySet().stream()
                .filter(name -> name.endsWith("_endpoint") || name.equals("jwks_uri"))
                .toList();

        assertThat(names)
                .contains(
                        "authorization_endpoint",
                        "token_endpoint",
                        "userinfo_endpoint",
                        "end_session_endpoint",
                        "introspection_endpoint",
                        "revocation_endpoint",
                        "jwks_uri");
        for (String name : names) {
            String address = text(name);
            assertThat(address).startsWith(RelyingParty.ISSUER + "/");
            String path = URI.create(address).getPath();
            int read = given().redirects().follow(false).get(path).statusCode();
            int written = given().redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .statusCode();
            assertThat(List.of(read, written)).as(name).doesNotContain(404, 500).anyMatch(status -> status != 405);
        }
    }

    @Test
    @DisplayName("OP-6: each algorithm that ID tokens are said to be signed with has a published key")
    void identityTokenAlgorithmsHaveKeys() throws Exception {
        List<JWK> keys = JWKSet.parse(given().get("/jwks").asString()).getKeys();

        assertThat(list("id_token_signing_alg_values_supported"))
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .map(key -> key.getAlgorithm().getName())
                        .distinct()
                        .toList())
                .contains("ES256", "RS256");
    }

    @Test
    @DisplayName("OP-4: each algorithm that proofs may be signed with gives a bound token")
    void proofAlgorithmsAreTaken() throws Exception {
        assertThat(list("dpop_signing_alg_values_supported")).isNotEmpty();
        for (String algorithm : list("dpop_signing_alg_values_supported")) {
            JWK key = AlgorithmKey.of(algorithm);
            String proof =
                    AlgorithmKey.proof(algorithm, key, key, "POST", RelyingParty.ISSUER + "/token", Instant.now());

            Response answer = given().header("DPoP", proof)
                    .formParams(operator.form(Map.of("grant_type", "client_credentials", "scope", "otp:challenge")))
                    .post("/token");

            assertThat(answer.jsonPath().getString("token_type")).as(algorithm).isEqualTo("DPoP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "introspection", "revocation"})
    @DisplayName("OP-4: each way to prove a client that discovery lists for an endpoint proves one there")
    void clientsProveThemselvesInEachWay(String endpoint) throws Exception {
        List<String> methods = list(endpoint + "_endpoint_auth_methods_supported");
        assertThat(methods).contains("private_key_jwt", "client_secret_basic", "client_secret_post");
        for (String method : methods) {
            Response answer = proven(method)
                    .formParams(Map.of(
                            "grant_type", "authorization_code",
                            "code", "none",
                            "redirect_uri", ProtocolClients.SHOP_CALLBACK,
                            "token", "none"))
                    .post(URI.create(text(endpoint + "_endpoint")).getPath());

            assertThat(answer.statusCode()).as(method).isNotEqualTo(401);
            assertThat(answer.asString()).as(method).doesNotContain("invalid_client", "invalid_request");
        }
        assertThat(list(endpoint + "_endpoint_auth_signing_alg_values_supported"))
                .containsExactly("ES256", "PS256", "EdDSA", "RS256");
    }

    @Test
    void userInfoIsSignedByWhatSignsIdentityTokens() {
        assertThat(list("userinfo_signing_alg_values_supported"))
                .isEqualTo(list("id_token_signing_alg_values_supported"));
    }

    @Test
    @DisplayName("OP-1: each grant type is known to the token endpoint, and no other")
    void grantTypesAreKnown() throws Exception {
        for (String type : list("grant_types_supported")) {
            assertThat(grantError(type)).as(type).isNotEqualTo("unsupported_grant_type");
        }
        assertThat(grantError("password")).isEqualTo("unsupported_grant_type");
    }

    @Test
    @DisplayName("OP-1: each response mode brings a code, where it says")
    void responseModesBringACode() {
        for (String mode : list("response_modes_supported")) {
            Response answer = authorize(clinic.authenticationRequest().responseMode(new ResponseMode(mode)));
            String code =
                    switch (mode) {
                        case "query" -> URI.create(answer.header("Location")).getQuery();
                        case "fragment" -> URI.create(answer.header("Location")).getFragment();
                        case "form_post" -> answer.asString().contains("name=\"code\"") ? "code=" : "";
                        default -> throw new AssertionError("Nothing tries the response mode " + mode);
                    };
            assertThat(code).as(mode).contains("code=");
        }
        assertThat(list("response_types_supported")).containsExactly("code");
    }

    @Test
    @DisplayName("OP-3: the response says who sent it, as discovery says it does")
    void responsesNameTheIssuer() {
        assertThat(metadata).containsEntry("authorization_response_iss_parameter_supported", true);
        assertThat(authorize(clinic.authenticationRequest()).header("Location")).contains("iss=");
    }

    @Test
    void promptsAreTaken() throws Exception {
        for (String prompt : list("prompt_values_supported")) {
            Response answer = authorize(clinic.authenticationRequest().prompt(Prompt.parse(prompt)));
            switch (prompt) {
                case "none" -> assertThat(answer.header("Location")).contains("code=");
                case "login", "select_account", "consent" ->
                    assertThat(answer.header("Location")).as(prompt).doesNotContain("code=", "error=");
                default -> throw new AssertionError("Nothing tries the prompt " + prompt);
            }
        }
    }

    @Test
    void proofKeyMethodsAreTaken() {
        assertThat(list("code_challenge_methods_supported")).containsExactly("S256");
    }

    @Test
    void scopesAndClaimsAreGiven() throws Exception {
        List<String> scopes = list("scopes_supported");
        OIDCTokens tokens = tokens(clinic.authenticationRequest()
                .scope(new Scope(scopes.toArray(String[]::new)))
                .claims(new OIDCClaimsRequest()));

        Map<String, Object> told = new HashMap<>(given().auth()
                .oauth2(tokens.getAccessToken().getValue())
                .get("/userinfo")
                .jsonPath()
                .getMap("$"));
        told.putAll(tokens.getIDToken().getJWTClaimsSet().getClaims());

        assertThat(told.keySet()).containsAll(list("claims_supported"));
        assertThat(metadata).containsEntry("claims_parameter_supported", true);
    }

    @Test
    void subjectsArePairwise() {
        assertThat(list("subject_types_supported")).containsExactly("pairwise");
    }

    @Test
    void languagesAreSpoken() throws Exception {
        Map<String, String> words = Map.of("vi", "Thoát", "en", "Sign out");
        for (String language : list("ui_locales_supported")) {
            Response page = browser.get(RelyingParty.address().resolve("/end-session?ui_locales=" + language));

            assertThat(page.asString())
                    .as(language)
                    .contains(words.get(LangTag.parse(language).getLanguage()));
        }
    }

    @Test
    @DisplayName("OP-7: clients are told of a session's end, with its id")
    void backChannelLogoutIsSaid() {
        assertThat(metadata)
                .containsEntry("backchannel_logout_supported", true)
                .containsEntry("backchannel_logout_session_supported", true);
    }

    private RequestSpecification proven(String method) throws Exception {
        return switch (method) {
            case "private_key_jwt" -> given().formParams(clinic.form(Map.of()));
            case "client_secret_basic" ->
                given().auth().preemptive().basic(ProtocolClients.SHOP, ProtocolClients.SHOP_SECRET);
            case "client_secret_post" ->
                given().formParams(Map.of(
                        "client_id", ProtocolClients.SHOP_BY_POST, "client_secret", ProtocolClients.SHOP_SECRET));
            case "none" -> given().formParam("client_id", TestClients.PHONE_APP);
            default -> throw new AssertionError("Nothing tries the method " + method);
        };
    }

    private String grantError(String type) throws Exception {
        return given().formParams(operator.form(Map.of("grant_type", type)))
                .post("/token")
                .jsonPath()
                .getString("error");
    }

    private Response authorize(AuthenticationRequest.Builder request) {
        return browser.get(request.build().toURI());
    }

    private OIDCTokens tokens(AuthenticationRequest.Builder request) throws Exception {
        return RelyingParty.tokens(clinic.redeem(Codes.code(request.build(), session)));
    }

    private String text(String name) {
        return (String) metadata.get(name);
    }

    @SuppressWarnings("unchecked")
    private List<String> list(String name) {
        return (List<String>) metadata.get(name);
    }
}
