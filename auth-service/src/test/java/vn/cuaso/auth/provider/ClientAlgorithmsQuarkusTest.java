package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.key.SigningAlgorithm;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.ProtocolClients;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class ClientAlgorithmsQuarkusTest {

    @Inject
    TestCitizens citizens;

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "PS256"})
    @DisplayName("OP-6: a client's ID tokens are signed as it registered, and hold against the published keys")
    void identityTokensAreSignedAsRegistered(String algorithm) throws Exception {
        RelyingParty party = RelyingParty.signedBy(algorithm);
        OIDCTokens tokens = Codes.tokens(party, citizens.signIn());

        assertThat(tokens.getIDToken().getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        IDTokenClaimsSet claims = new IDTokenValidator(
                        new Issuer(RelyingParty.ISSUER),
                        new ClientID(ProtocolClients.signedBy(algorithm)),
                        JWSAlgorithm.parse(algorithm),
                        JWKSet.parse(given().get("/jwks").asString()))
                .validate(tokens.getIDToken(), party.nonce);
        assertThat(claims.getAccessTokenHash())
                .isEqualTo(AccessTokenHash.compute(tokens.getAccessToken(), JWSAlgorithm.parse(algorithm)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "PS256", "EdDSA"})
    @DisplayName("OP-6: /userinfo answers a client that registered so by a JWT that names issuer, client and citizen")
    void userInfoIsSignedAsRegistered(String algorithm) throws Exception {
        OIDCTokens tokens = Codes.tokens(RelyingParty.signedBy(algorithm), citizens.signIn());

        Response answer =
                given().auth().oauth2(tokens.getAccessToken().getValue()).get("/userinfo");

        assertThat(answer.contentType()).startsWith("application/jwt");
        SignedJWT jwt = SignedJWT.parse(answer.asString());
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
        JWK key = JWKSet.parse(given().get("/jwks").asString())
                .getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(SigningAlgorithm.parse(algorithm).orElseThrow().verifier(key)))
                .isTrue();
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo(RelyingParty.ISSUER);
        assertThat(jwt.getJWTClaimsSet().getAudience()).containsExactly(ProtocolClients.signedBy(algorithm));
        assertThat(jwt.getJWTClaimsSet().getSubject())
                .isEqualTo(tokens.getIDToken().getJWTClaimsSet().getSubject());
        assertThat(jwt.getJWTClaimsSet().getStringClaim("name")).isEqualTo(TestCitizens.NAME);
    }

    @Test
    @DisplayName("OP-6: Ed25519 signs ID tokens too, with the hash that goes with it")
    void edwardsCurveSignsToo() throws Exception {
        OIDCTokens tokens = Codes.tokens(RelyingParty.signedBy("EdDSA"), citizens.signIn());

        assertThat(tokens.getIDToken().getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(tokens.getIDToken().getJWTClaimsSet().getStringClaim("at_hash"))
                .isEqualTo(AccessTokenHash.compute(tokens.getAccessToken(), JWSAlgorithm.EdDSA, Curve.Ed25519)
                        .getValue());
    }
}
