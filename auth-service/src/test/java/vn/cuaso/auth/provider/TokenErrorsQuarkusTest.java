package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/** Every error of RFC 6749 §5.2 that {@code /token} can answer, and what every answer of it looks like. */
@QuarkusTest
class TokenErrorsQuarkusTest {

    private static final Map<String, String> CODE = Map.of("grant_type", "authorization_code", "code", "x");

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();

    @ParameterizedTest
    @ValueSource(strings = {"grant_type=", "code=x", "grant_type=authorization_code", "grant_type=refresh_token"})
    @DisplayName("RFC 6749 §5.2: invalid_request, where a parameter is missing")
    void missingParameter(String form) throws Exception {
        Map<String, String> fields = new HashMap<>();
        String[] parts = form.split("=", 2);
        fields.put(parts[0], parts[1]);

        assertRefused(post(portal.form(fields)), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "code", "client_id", "client_assertion", "anything"})
    @DisplayName("RFC 6749 §3.2: invalid_request, where a parameter is repeated")
    void repeatedParameter(String name) throws Exception {
        Map<String, String> form = portal.form(CODE);
        Response answer = given().formParams(form)
                .formParam(name, form.getOrDefault(name, "x"), form.getOrDefault(name, "x"))
                .post("/token");

        assertRefused(answer, 400, "invalid_request");
    }

    @Test
    @DisplayName("RFC 6749 §2.3: invalid_request, where a client proves itself in two ways")
    void twoProofs() throws Exception {
        Response answer = given().auth()
                .preemptive()
                .basic("portal", "secret")
                .formParams(portal.form(Map.of("grant_type", "client_credentials")))
                .post("/token");

        assertRefused(answer, 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "portal", ""})
    @DisplayName("RFC 6749 §5.2: invalid_client, where the client is unknown, does not prove itself or is not named")
    void unprovenClient(String client) {
        assertRefused(
                given().formParam("grant_type", "refresh_token")
                        .formParam("refresh_token", "x")
                        .formParam("client_id", client)
                        .post("/token"),
                401,
                "invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_code,code,x",
        "authorization_code,code,aaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "refresh_token,refresh_token,x",
        "refresh_token,refresh_token,aaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    @DisplayName("RFC 6749 §5.2: invalid_grant, where code or refresh token are unknown")
    void unknownGrant(String type, String name, String value) throws Exception {
        Map<String, String> form =
                Map.of("grant_type", type, name, value, "redirect_uri", "http://localhost:8080/sign-in/callback");

        assertRefused(post(portal.form(form)), 400, "invalid_grant");
    }

    @Test
    @DisplayName("RFC 6749 §5.2: invalid_grant, where the redirect URI is another one or missing; the code is spent")
    void anotherRedirectUri() throws Exception {
        for (String address : new String[] {"http://localhost:8080/sign-in/callback/", ""}) {
            String code = Codes.code(portal, citizens.signIn());
            Map<String, String> form = new HashMap<>(Map.of(
                    "grant_type", "authorization_code", "code", code, "code_verifier", portal.verifier.getValue()));
            if (!address.isEmpty()) {
                form.put("redirect_uri", address);
            }

            assertRefused(post(portal.form(form)), 400, "invalid_grant");
            assertThat(portal.redeem(code).indicatesSuccess()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "implicit", "urn:ietf:params:oauth:grant-type:device_code", "x"})
    @DisplayName("RFC 6749 §5.2: unsupported_grant_type")
    void unsupportedGrantType(String type) throws Exception {
        assertRefused(post(portal.form(Map.of("grant_type", type))), 400, "unsupported_grant_type");
    }

    @Test
    @DisplayName("RFC 6749 §5.2: unauthorized_client, where the grant type is not the client's")
    void unauthorizedClient() throws Exception {
        assertRefused(
                post(portal.form(Map.of("grant_type", "client_credentials", "scope", "otp:challenge"))),
                400,
                "unauthorized_client");
        assertRefused(
                post(RelyingParty.operator().form(Map.of("grant_type", "refresh_token", "refresh_token", "x"))),
                400,
                "unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "otp:unlock", "accounts:provision otp:challenge", "accounts:provision x"})
    @DisplayName("RFC 6749 §5.2: invalid_scope")
    void invalidScope(String scope) throws Exception {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", scope);

        assertRefused(post(RelyingParty.operator().form(form)), 400, "invalid_scope");
        assertRefused(
                post(RelyingParty.operator().form(Map.of("grant_type", "client_credentials"))), 400, "invalid_scope");
    }

    @Test
    @DisplayName("RFC 8707 §2: invalid_target, where the resource is not the scope's service; the right one is taken")
    void invalidTarget() throws Exception {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "scope", "otp:challenge", "resource", "https://x.example");

        assertRefused(post(RelyingParty.operator().form(form)), 400, "invalid_target");
    }

    @Test
    @DisplayName("RFC 9449 §5: invalid_dpop_proof, whichever client sends it")
    void invalidProof() throws Exception {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "otp:challenge");
        Response answer = given().header("DPoP", "a.b.c")
                .formParams(RelyingParty.operator().form(form))
                .post("/token");

        assertRefused(answer, 400, "invalid_dpop_proof");
        assertThat(answer.header("DPoP-Nonce")).isNull();
    }

    @Test
    @DisplayName("RFC 6749 §5.1: an answer with tokens is JSON that no cache keeps, and tells the server's time")
    void tokensAreNotKept() throws Exception {
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "otp:challenge");

        Response answer = post(RelyingParty.operator().form(form));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
        assertThat(answer.jsonPath().getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.jsonPath().getInt("expires_in")).isEqualTo(300);
        assertThat(answer.jsonPath().getString("scope")).isEqualTo("otp:challenge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/jwks",
                "/authorize",
                "/userinfo",
                "/end-session",
                "/token",
                "/introspect",
                "/nowhere"
            })
    @DisplayName("RFC 9110 §6.6.1: every answer tells the server's time")
    void everyAnswerHasADate(String path) {
        String date = given().get(path).header("Date");

        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBetween(
                        Instant.now().minus(Duration.ofSeconds(10)),
                        Instant.now().plusSeconds(1));
    }

    private static Response post(Map<String, String> form) {
        return given().formParams(form).post("/token");
    }

    private static void assertRefused(Response answer, int status, String error) {
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Date")).isNotBlank();
        assertThat(answer.jsonPath().getMap("$")).doesNotContainKey("access_token");
    }
}
