package vn.cuaso.auth.dpop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.testing.ProtocolClients;
import vn.cuaso.auth.testing.Proofs;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

/** A client that the FAPI 2.0 Security Profile holds for, at the token endpoint and with its token. */
@QuarkusTest
class Fapi2ClientQuarkusTest {

    private static final String CALLBACK = ProtocolClients.BANK_CALLBACK;
    private static final Map<String, String> CREDENTIALS =
            Map.of("grant_type", "client_credentials", "scope", "otp:challenge");

    @Inject
    GrantStore grants;

    @Inject
    TestCitizens citizens;

    @Inject
    Clock clock;

    private final RelyingParty bank = RelyingParty.bank();
    private final ECKey key = TestClients.newKey();

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client's proof needs a nonce of now; it is told, and with the nonce it gets a bound token")
    void proofNeedsANonce() throws Exception {
        Response refused = token(CREDENTIALS, Optional.empty());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("use_dpop_nonce");
        String nonce = refused.header("DPoP-Nonce");
        assertThat(nonce).isNotBlank();
        assertThat(token(CREDENTIALS, Optional.of("x".repeat(43))).jsonPath().getString("error"))
                .isEqualTo("use_dpop_nonce");

        Response given = token(CREDENTIALS, Optional.of(nonce));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.jsonPath().getString("token_type")).isEqualTo("DPoP");
        assertThat(given.header("DPoP-Nonce")).isNotBlank();
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client gets nothing without a proof")
    void proofIsNeeded() throws Exception {
        Response refused = given().formParams(bank.form(CREDENTIALS)).post("/token");

        assertThat(refused.jsonPath().getString("error")).isEqualTo("invalid_dpop_proof");
    }

    @Test
    @DisplayName("OP-4: with its access token too a FAPI 2.0 client's proof needs a nonce (RFC 9449 §9)")
    void nonceIsNeededWithTheAccessToken() throws Exception {
        String access = codeFlow().jsonPath().getString("access_token");

        Response refused = userInfo(access, Optional.empty());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("DPoP ").contains("error=\"use_dpop_nonce\"");

        assertThat(userInfo(access, Optional.of(refused.header("DPoP-Nonce"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("OP-5: a FAPI 2.0 client keeps its refresh token, which is worth something to it alone")
    void refreshTokenIsKept() throws Exception {
        String refresh = codeFlow().jsonPath().getString("refresh_token");
        Map<String, String> form = Map.of("grant_type", "refresh_token", "refresh_token", refresh);
        for (int i = 0; i < 2; i++) {
            Response again = token(form, Optional.of(nonce()));
            assertThat(again.jsonPath().getString("refresh_token")).isEqualTo(refresh);
        }

        Response stolen = given().formParams(RelyingParty.portal().form(form)).post("/token");
        assertThat(stolen.jsonPath().getString("error")).isEqualTo("invalid_grant");
    }

    /** As if pushed and authorized: the authorization endpoint is another test's. */
    private Response codeFlow() throws Exception {
        SplitToken code = SplitToken.random(new SecureRandom());
        Instant now = clock.instant();
        Grant grant = new Grant(
                code.id(),
                ProtocolClients.BANK,
                URI.create(CALLBACK),
                Set.of("openid"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RequestedClaims.NONE,
                citizens.signIn().authentication(),
                now.plus(Duration.ofHours(1)));
        grants.issueCode(grant, code, now.plusSeconds(60), now).await().atMost(Duration.ofSeconds(10));
        return token(
                Map.of("grant_type", "authorization_code", "code", code.value(), "redirect_uri", CALLBACK),
                Optional.of(nonce()));
    }

    private String nonce() throws Exception {
        return token(CREDENTIALS, Optional.empty()).header("DPoP-Nonce");
    }

    private Response token(Map<String, String> form, Optional<String> nonce) throws Exception {
        String proof = Proofs.proof(
                key, "POST", RelyingParty.ISSUER + "/token", Instant.now(), nonce, Optional.empty());
        return given().header("DPoP", proof).formParams(bank.form(form)).post("/token");
    }

    private Response userInfo(String access, Optional<String> nonce) {
        String proof = Proofs.proof(
                key, "GET", RelyingParty.ISSUER + "/userinfo", Instant.now(), nonce, Optional.of(access));
        return given().header("Authorization", "DPoP " + access)
                .header("DPoP", proof)
                .get("/userinfo");
    }
}
