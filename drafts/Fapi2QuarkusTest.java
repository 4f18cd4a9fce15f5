package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.testing.Proofs;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestClients;

/** A client that is held to the FAPI 2.0 Security Profile. */
@QuarkusTest
class Fapi2QuarkusTest extends SignInScenario {

    private final RelyingParty bank = RelyingParty.bank();
    private final ECKey key = TestClients.newKey();
    private final TestBrowser browser = browser();

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client signs a citizen in by a pushed request, an assertion and a proof")
    void pushAssertionAndProofSignIn() throws Exception {
        TokenResponse tokens = redeem(signInByPush(), Optional.of(proof("/token", Optional.empty())));

        String access = RelyingParty.tokens(tokens).getAccessToken().getValue();
        assertThat(RelyingParty.tokens(tokens).getAccessToken().getType().getValue())
                .isEqualTo("DPoP");
        Response userInfo = given().header("Authorization", "DPoP " + access)
                .header("DPoP", Proofs.proof(key, "GET", RelyingParty.ISSUER + "/userinfo", Instant.now(), Optional.of(access)))
                .get("/userinfo");
        assertThat(userInfo.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client gets no token without a proof")
    void tokenWithoutAProofIsRefused() throws Exception {
        TokenResponse refused = redeem(signInByPush(), Optional.empty());

        assertThat(refused.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_dpop_proof");
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client that sends a browser without a pushed request hears that it has to push")
    void requestThatWasNotPushedIsRefused() {
        Answer answer = browser.get(authorization(bank));

        assertThat(answer.location()).startsWith(TestClients.BANK_CALLBACK);
        assertThat(parameter(answer, "error")).isEqualTo("invalid_request");
        assertThat(parameter(answer, "iss")).isEqualTo(RelyingParty.ISSUER);
    }

    @Test
    @DisplayName("OP-1: a FAPI 2.0 client pushes no request without PKCE, without its address, or for anything but a code")
    void lesserRequestCannotBePushed() {
        for (String missing : new String[] {"code_challenge", "redirect_uri", "response_type"}) {
            Map<String, String> form = bank.pushForm();
            form.remove(missing);
            assertThat(push(form).path("error").toString()).as(missing).isEqualTo("invalid_request");
        }
        Map<String, String> form = bank.pushForm();
        form.put("response_type", "code id_token");
        assertThat(push(form).path("error").toString()).isEqualTo("unsupported_response_type");
    }

    private String signInByPush() {
        String requestUri = push(bank.pushForm()).path("request_uri");
        Answer begun = browser.get("/authorize?client_id=bank&request_uri="
                + URLEncoder.encode(requestUri, StandardCharsets.UTF_8));
        Answer done = signIn(browser, path(begun), citizens.withPhone());
        assertThat(parameter(done, "iss")).isEqualTo(RelyingParty.ISSUER);
        return parameter(done, "code");
    }

    private Response push(Map<String, String> form) {
        return given().header("DPoP", proof("/par", Optional.empty())).formParams(form).post("/par");
    }

    private TokenResponse redeem(String code, Optional<String> proof) throws Exception {
        HTTPRequest message = bank.request(
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), URI.create(TestClients.BANK_CALLBACK), bank.verifier),
                        null)
                .toHTTPRequest();
        if (proof.isPresent()) {
            message.setDPoP(SignedJWT.parse(proof.get()));
        }
        return OIDCTokenResponseParser.parse(message.send());
    }

    private String proof(String path, Optional<String> token) {
        return Proofs.proof(key, "POST", RelyingParty.ISSUER + path, Instant.now(), token);
    }
}
