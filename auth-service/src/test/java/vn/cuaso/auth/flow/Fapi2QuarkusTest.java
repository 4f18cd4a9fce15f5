package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.testing.AlgorithmKey;
import vn.cuaso.auth.testing.FapiParty;
import vn.cuaso.auth.testing.ProtocolClients;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/** A client that the FAPI 2.0 Security Profile holds for, from its pushed request to a citizen's claims. */
@QuarkusTest
class Fapi2QuarkusTest extends SignInScenario {

    @Inject
    TestCitizens registered;

    private final FapiParty bank = new FapiParty();
    private final TestBrowser browser = browser();

    @BeforeEach
    void learnNonce() throws Exception {
        bank.learnNonce();
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client signs a citizen in by PAR, PKCE, private_key_jwt and DPoP with nonces")
    void citizenIsSignedIn() throws Exception {
        Answer begun = browser.get(FapiParty.authorization(bank.push()));
        Answer done = signIn(browser, path(begun), citizens.withPhone());
        assertThat(parameter(done, "iss")).isEqualTo(RelyingParty.ISSUER);

        OIDCTokens tokens = tokens(bank.sendWithProof(bank.redemption(parameter(done, "code"))));

        assertThat(tokens.getAccessToken().getType().getValue()).isEqualTo("DPoP");
        IDTokenClaimsSet claims = new IDTokenValidator(
                        new Issuer(RelyingParty.ISSUER),
                        new ClientID(ProtocolClients.BANK),
                        JWSAlgorithm.ES256,
                        JWKSet.parse(given().get("/jwks").asString()))
                .validate(tokens.getIDToken(), bank.party.nonce);
        // RFC 9110 §11.1: names of schemes are written either way.
        assertThat(given().header(
                                "Authorization",
                                "dpop " + tokens.getAccessToken().getValue())
                        .header(
                                "DPoP",
                                bank.proof("GET", "/userinfo", tokens.getAccessToken())
                                        .serialize())
                        .get("/userinfo")
                        .statusCode())
                .isEqualTo(200);
        UserInfoResponse answer = UserInfoResponse.parse(bank.userInfo(tokens.getAccessToken()));
        assertThat(answer.toSuccessResponse().getUserInfo().getSubject()).isEqualTo(claims.getSubject());
        assertThat(answer.toSuccessResponse().getUserInfo().getName()).isEqualTo("Lê Thử Nghiệm");
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client that sends a browser without a pushed request hears that it has to push")
    void requestThatWasNotPushedIsRefused() {
        Answer answer = browser.get(authorization(bank.party));

        assertThat(answer.location()).startsWith(ProtocolClients.BANK_CALLBACK);
        assertThat(parameter(answer, "error")).isEqualTo("invalid_request");
        assertThat(parameter(answer, "iss")).isEqualTo(RelyingParty.ISSUER);
    }

    @Test
    @DisplayName(
            "OP-1: a FAPI 2.0 client pushes nothing without PKCE by S256, without its address, for anything but a code")
    void lesserRequestCannotBePushed() {
        for (String missing : List.of("code_challenge", "redirect_uri", "response_type")) {
            Map<String, String> form = bank.party.pushForm();
            form.remove(missing);
            assertThat(pushError(form)).as(missing).isEqualTo("invalid_request");
        }
        assertThat(pushError(changed("code_challenge_method", "plain"))).isEqualTo("invalid_request");
        assertThat(pushError(changed("response_type", "code id_token"))).isEqualTo("unsupported_response_type");
        assertThat(pushError(changed("request_uri", "urn:ietf:params:oauth:request_uri:x")))
                .isEqualTo("invalid_request");
        assertThat(pushError(changed("client_assertion", ""))).isEqualTo("invalid_client");
    }

    @Test
    @DisplayName("OP-4: a proof at PAR and at the token endpoint needs a nonce of now; who lacks it is given one")
    void proofNeedsANonce() throws Exception {
        String code = code();
        for (HTTPRequest message :
                List.of(bank.pushMessage(bank.party.authenticationRequest().build()), bank.redemption(code))) {
            HTTPResponse refused = new FapiParty().sendWithProof(message);

            assertThat(refused.getStatusCode()).isEqualTo(400);
            assertThat(refused.getBodyAsJSONObject()).containsEntry("error", "use_dpop_nonce");
            assertThat(refused.getDPoPNonce()).isNotNull();
        }

        HTTPResponse given = bank.sendWithProof(bank.redemption(code));

        assertThat(given.getStatusCode()).isEqualTo(200);
        assertThat(given.getDPoPNonce()).isNotNull();
    }

    @Test
    @DisplayName(
            "OP-4: a FAPI 2.0 client gets no token without a proof, or with a proof by another key than it pushed with")
    void codeIsBoundToItsKey() throws Exception {
        assertThat(error(bank.redemption(code()).send())).isEqualTo("invalid_dpop_proof");

        FapiParty thief = new FapiParty();
        thief.learnNonce();
        assertThat(error(thief.sendWithProof(bank.redemption(code())))).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("OP-4: at a resource too the proof needs the token's key, a nonce, and an algorithm of the profile")
    void proofIsCheckedAtTheResource() throws Exception {
        AccessToken token = tokens(bank.sendWithProof(bank.redemption(code()))).getAccessToken();
        HTTPResponse bearer = new UserInfoRequest(userInfo(), new BearerAccessToken(token.getValue()))
                .toHTTPRequest()
                .send();
        HTTPResponse unproven =
                new UserInfoRequest(userInfo(), token).toHTTPRequest().send();
        HTTPResponse without = bank.userInfoMessage(token, new FapiParty().proof("GET", "/userinfo", token))
                .send();
        FapiParty other = new FapiParty();
        other.learnNonce();
        HTTPResponse foreign = bank.userInfoMessage(token, other.proof("GET", "/userinfo", token))
                .send();
        HTTPResponse elsewhere =
                bank.userInfoMessage(token, bank.proof("GET", "/token", token)).send();

        assertThat(bearer.getWWWAuthenticate()).startsWith("Bearer").contains("invalid_token");
        assertThat(unproven.getWWWAuthenticate()).startsWith("DPoP").contains("invalid_dpop_proof");
        assertThat(without.getWWWAuthenticate()).contains("use_dpop_nonce", "algs=\"ES256 PS256 EdDSA\"");
        assertThat(without.getDPoPNonce()).isNotNull();
        assertThat(foreign.getWWWAuthenticate()).contains("invalid_token");
        assertThat(elsewhere.getWWWAuthenticate()).contains("invalid_dpop_proof");
        assertThat(List.of(bearer, unproven, without, foreign, elsewhere))
                .allMatch(answer -> answer.getStatusCode() == 401);
        assertThat(refusedByAlgorithm(token)).contains("invalid_dpop_proof");
    }

    @Test
    @DisplayName("OP-5: a FAPI 2.0 client keeps its refresh token, which is worth nothing to another client")
    void refreshTokenIsKept() throws Exception {
        OIDCTokens first = tokens(bank.sendWithProof(bank.redemption(code())));
        RefreshTokenGrant refresh = new RefreshTokenGrant(first.getRefreshToken());
        for (int i = 0; i < 2; i++) {
            OIDCTokens next = tokens(bank.sendWithProof(bank.tokenMessage(refresh)));
            assertThat(next.getRefreshToken()).isEqualTo(first.getRefreshToken());
        }

        assertThat(RelyingParty.clinic()
                        .send(refresh)
                        .toErrorResponse()
                        .getErrorObject()
                        .getCode())
                .isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName(
            "OP-4: one request sent sixteen times at once is answered once: assertion, proof and code are good once")
    void replayedRequestIsRefused() throws Exception {
        HTTPRequest message = bank.redemption(code());
        message.setDPoP(bank.proof("POST", "/token", null));

        List<HTTPResponse> answers = race(16, message::send);

        assertThat(answers).filteredOn(HTTPResponse::indicatesSuccess).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.indicatesSuccess())
                .allMatch(answer -> error(answer).equals("invalid_client"));
    }

    @Test
    @DisplayName("OP-4: a proof that was used is refused beside a new assertion, and the code is not lost by it")
    void replayedProofIsRefused() throws Exception {
        String code = code();
        HTTPRequest push = bank.pushMessage(bank.party.authenticationRequest().build());
        push.setDPoP(bank.proof("POST", "/par", null));
        assertThat(push.send().getStatusCode()).isEqualTo(201);

        HTTPRequest again = bank.pushMessage(bank.party.authenticationRequest().build());
        again.setDPoP(push.getDPoP());
        assertThat(error(again.send())).isEqualTo("invalid_dpop_proof");

        assertThat(bank.sendWithProof(bank.redemption(code)).getStatusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("OP-4: a citizen who gives up brings the bank access_denied with the issuer")
    void citizenGivesUp() throws Exception {
        String flow = path(browser.get(FapiParty.authorization(bank.push())));

        Answer answer = press(browser, flow + "/cancel");

        assertThat(answer.location()).startsWith(ProtocolClients.BANK_CALLBACK);
        assertThat(parameter(answer, "error")).isEqualTo("access_denied");
        assertThat(parameter(answer, "iss")).isEqualTo(RelyingParty.ISSUER);
    }

    /** Of a citizen who is signed in already. */
    private String code() throws Exception {
        browser.cookies()
                .computeIfAbsent(SessionCookie.NAME, _ -> registered.signIn().secret());
        return parameter(browser.get(FapiParty.authorization(bank.push())), "code");
    }

    private Map<String, String> changed(String name, String value) {
        Map<String, String> form = bank.party.pushForm();
        form.put(name, value);
        return form;
    }

    private static String pushError(Map<String, String> form) {
        return given().formParams(form).post("/par").path("error");
    }

    /** By the other key that every client may sign its assertions with, but for this profile. */
    private static String refusedByAlgorithm(AccessToken token) {
        var key = AlgorithmKey.of("RS256");
        String proof = AlgorithmKey.proof("RS256", key, key, "GET", RelyingParty.ISSUER + "/userinfo", Instant.now());
        return given().header("Authorization", "DPoP " + token.getValue())
                .header("DPoP", proof)
                .get("/userinfo")
                .header("WWW-Authenticate");
    }

    private static URI userInfo() {
        return RelyingParty.address().resolve("/userinfo");
    }

    private static OIDCTokens tokens(HTTPResponse answer) throws Exception {
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
        return OIDCTokenResponse.parse(answer).getOIDCTokens();
    }

    private static String error(HTTPResponse answer) {
        try {
            return Optional.ofNullable(answer.getBodyAsJSONObject().get("error"))
                    .map(Object::toString)
                    .orElse("");
        } catch (com.nimbusds.oauth2.sdk.ParseException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }
}
