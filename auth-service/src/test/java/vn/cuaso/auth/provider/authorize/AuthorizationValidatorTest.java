package vn.cuaso.auth.provider.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.provider.RequestedClaims.ClaimRequest;
import vn.cuaso.auth.provider.ResponseMode;
import vn.cuaso.auth.provider.SubjectHint;
import vn.cuaso.auth.provider.pushed.InMemoryPushedRequests;
import vn.cuaso.auth.testing.Clients;

class AuthorizationValidatorTest {

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Map<String, List<String>> parameters = new HashMap<>(Map.of(
            "client_id", List.of("portal"),
            "redirect_uri", List.of(Clients.CALLBACK),
            "response_type", List.of("code"),
            "scope", List.of("openid profile"),
            "state", List.of("abc"),
            "code_challenge", List.of(CHALLENGE),
            "code_challenge_method", List.of("S256")));

    @Test
    void rightRequestIsReadWhole() {
        set("response_mode", "fragment");
        set("nonce", "n-1");
        set("prompt", "login");
        set("max_age", "300");
        set("ui_locales", "en vi");
        set("idp_hint", "vneid");

        AuthorizationRequest request = accepted();

        assertThat(request.clientName()).isEqualTo("Cổng dịch vụ công");
        assertThat(request.redirectUri()).hasToString(Clients.CALLBACK);
        assertThat(request.responseMode()).isEqualTo(ResponseMode.FRAGMENT);
        assertThat(request.scopes()).containsExactly("openid", "profile");
        assertThat(request.state()).contains("abc");
        assertThat(request.nonce()).contains("n-1");
        assertThat(request.codeChallenge()).contains(CHALLENGE);
        assertThat(request.prompts()).containsExactly(Prompt.LOGIN);
        assertThat(request.maxAge()).contains(Duration.ofMinutes(5));
        assertThat(request.uiLocales()).containsExactly("en", "vi");
        assertThat(request.identityProviderHint()).contains("vneid");
    }

    @Test
    void whatIsAskedForByNameIsReadAsFarAsTheClientMayHaveIt() {
        set("acr_values", "urn:cuaso:acr:1");
        set("claims", """
            {"id_token": {"acr": {"essential": true, "values": ["urn:cuaso:acr:2"]}, "sub": {"value": "somebody"},
                          "name": null, "email": null},
             "userinfo": {"gender": {"value": "female"}, "phone_number": {"essential": true}, "favourite_dish": null},
             "elsewhere": 1}\
            """);

        AuthorizationRequest request = accepted();

        assertThat(request.level()).isEqualTo(new LevelRequest(List.of("urn:cuaso:acr:2"), true));
        assertThat(request.subjectHint()).contains(new SubjectHint("portal.example", "somebody"));
        assertThat(request.claims().identity()).containsOnlyKeys("name");
        assertThat(request.claims().userInfo()).isEqualTo(Map.of("gender", new ClaimRequest(false, List.of("female"))));
    }

    @Test
    void leastRequestIsAccepted() {
        parameters.remove("state");

        AuthorizationRequest request = accepted();

        assertThat(request.responseMode()).isEqualTo(ResponseMode.QUERY);
        assertThat(request.state()).isEmpty();
        assertThat(request.maxAge()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        response_type,                         , invalid_request
        response_type,         token           , unsupported_response_type
        response_type,         code id_token   , unsupported_response_type
        response_mode,         web_message     , invalid_request
        claims,                no JSON         , invalid_request
        claims,                []              , invalid_request
        claims,                '{"id_token":[]}', invalid_request
        claims,                '{"userinfo":{"name":true}}', invalid_request
        display,               hologram        , invalid_request
        scope,                                 , invalid_scope
        scope,                 profile         , invalid_scope
        scope,                 openid phone    , invalid_scope
        request,               x.y.z           , request_not_supported
        request_uri,           https://x.example, request_uri_not_supported
        registration,          {}              , registration_not_supported
            prompt,                none login      , invalid_request
            prompt,                none consent    , invalid_request
            prompt,                select_account none, invalid_request
        prompt,                shout           , invalid_request
        max_age,               soon            , invalid_request
        max_age,               -300            , invalid_request
        """)
    void wrongParameterIsToldToTheClient(String name, String value, String error) {
        set(name, value);

        assertThat(refused().error().getCode()).isEqualTo(error);
        assertThat(refused().target().state()).contains("abc");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        code_challenge,                          , no challenge
        code_challenge,        short             , no SHA-256
        code_challenge_method,                   , plain by default
        code_challenge_method, plain             , plain
        code_challenge_method, s256              , another spelling
        """)
    @DisplayName("OP-1: anything but PKCE by S256 is refused")
    void wrongProofKeyIsRefused(String name, String value, String what) {
        set(name, value);

        assertThat(refused().error().getCode()).as(what).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("OP-1: a confidential client may be exempted from PKCE, but not halfway")
    void exemptedClientNeedsNoProofKey() {
        parameters.remove("code_challenge");
        assertThat(decide(Clients.withoutProofKey())).isInstanceOf(AuthorizationDecision.Refused.class);
        parameters.remove("code_challenge_method");

        assertThat(decide(Clients.withoutProofKey())).isInstanceOf(AuthorizationDecision.Accepted.class);
        assertThat(decide(Clients.portal())).isInstanceOf(AuthorizationDecision.Refused.class);
    }

    @Test
    void promptsMayBeCombined() {
        set("prompt", "login consent select_account");

        assertThat(accepted().prompts()).containsExactlyInAnyOrder(Prompt.LOGIN, Prompt.CONSENT, Prompt.SELECT_ACCOUNT);
    }

    @Test
    void clientThatSignsNobodyInIsUnauthorized() {
        AuthorizationDecision decision = decide(Clients.forServices());

        assertThat(((AuthorizationDecision.Refused) decision).error().getCode()).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "state", "code_challenge", "nonce", "anything"})
    void repeatedParameterIsRefused(String name) {
        parameters.put(name, List.of("openid", "openid"));

        assertThat(refused().error().getCode()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce", "ui_locales", "idp_hint", "login_hint", "acr_values"})
    void overlongParameterIsRefused(String name) {
        set(name, "x".repeat(1025));

        assertThat(refused().error().getCode()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example/callback/",
                "https://portal.example/callback?",
                "https://portal.example/callback#",
                "https://portal.example:443/callback",
                "https://PORTAL.example/callback",
                "http://portal.example/callback",
                "https://portal.example/./callback",
                "https://portal.example%2Fcallback",
                "https://portal.example/callback ",
                "javascript:alert(1)",
                ""
            })
    @DisplayName("OP-2: a redirect URI that differs by one character is not verified")
    void nearlyRightRedirectUriIsUnverified(String uri) {
        set("redirect_uri", uri);

        assertThat(decide(Clients.portal()))
                .isInstanceOfSatisfying(
                        AuthorizationDecision.Unverified.class,
                        unverified -> assertThat(unverified.code()).isEqualTo(ErrorCode.UNREGISTERED_REDIRECT_URI));
    }

    @Test
    @DisplayName("OP-2: two redirect URIs are none, also when the first is right")
    void repeatedRedirectUriIsUnverified() {
        parameters.put("redirect_uri", List.of(Clients.CALLBACK, "https://evil.example/"));

        assertThat(decide(Clients.portal())).isInstanceOf(AuthorizationDecision.Unverified.class);
    }

    private void set(String name, String value) {
        parameters.put(name, Arrays.asList(value == null ? "" : value));
    }

    private AuthorizationRequest accepted() {
        return ((AuthorizationDecision.Accepted) decide(Clients.portal())).request();
    }

    private AuthorizationDecision.Refused refused() {
        return (AuthorizationDecision.Refused) decide(Clients.portal());
    }

    private AuthorizationDecision decide(Client client) {
        return Validators.of(client, new InMemoryPushedRequests(), Clock.systemUTC())
                .validate(new AuthorizationParameters(parameters))
                .await()
                .indefinitely();
    }
}
