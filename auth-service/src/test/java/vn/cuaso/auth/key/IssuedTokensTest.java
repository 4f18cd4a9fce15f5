package vn.cuaso.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

class IssuedTokensTest {

    private static final String ISSUER = TestOrigins.ISSUER;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final SigningKeys keys = TestSigning.keys(new InMemorySigningKeyStore(), clock);
    private final TokenSigner signer = new TokenSigner(keys);
    private final IssuedTokens tokens = new IssuedTokens(keys, new TestOrigins(), clock);

    @Test
    void ownTokenIsRecognised() {
        IssuedToken token = verify(sign(ISSUER), TokenType.ACCESS).orElseThrow();

        assertThat(token.isFor("auth-service")).isTrue();
        assertThat(token.isFor("otp-service")).isFalse();
        assertThat(token.scopes()).containsExactly("a", "b");
    }

    @Test
    void expiredTokenIsRecognisedButNotGood() {
        String token = sign(ISSUER);
        clock.advance(Duration.ofSeconds(60));

        assertThat(verify(token, TokenType.ACCESS)).isEmpty();
        assertThat(tokens.recognise(token, TokenType.ACCESS).await().indefinitely())
                .isPresent();
    }

    @Test
    void tokenOfAnotherTypeOrIssuerIsNotTaken() {
        assertThat(verify(sign(ISSUER), TokenType.IDENTITY)).isEmpty();
        assertThat(verify(sign("https://other.example"), TokenType.ACCESS)).isEmpty();
    }

    @Test
    void alteredTokenIsNotTaken() throws Exception {
        Base64URL[] parts = SignedJWT.parse(sign(ISSUER)).getParsedParts();
        clock.advance(Duration.ofSeconds(30));
        Base64URL otherClaims = SignedJWT.parse(sign(ISSUER)).getParsedParts()[1];
        String altered = new SignedJWT(parts[0], otherClaims, parts[2]).serialize();

        assertThat(tokens.recognise(altered, TokenType.ACCESS).await().indefinitely())
                .isEmpty();
    }

    @Test
    void foreignKeyUnderOurKeyIdIsNotTaken() throws Exception {
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.ES256), claims());
        forged.sign(new ECDSASigner(TestClients.newKey()));

        assertThat(verify(forged.serialize(), TokenType.ACCESS)).isEmpty();
    }

    @Test
    void publicKeyUsedAsASharedSecretIsNotTaken() throws Exception {
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.HS256), claims());
        forged.sign(
                new MACSigner(current().publicHalf().toECKey().toECPublicKey().getEncoded()));

        assertThat(verify(forged.serialize(), TokenType.ACCESS)).isEmpty();
    }

    @Test
    void unsignedTokenIsNotTaken() {
        assertThat(verify(new PlainJWT(claims()).serialize(), TokenType.ACCESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.y.z", "...."})
    void anythingElseIsNotTaken(String text) {
        assertThat(verify(text, TokenType.ACCESS)).isEmpty();
    }

    private Optional<IssuedToken> verify(String token, TokenType type) {
        return tokens.verify(token, type).await().indefinitely();
    }

    private String sign(String issuer) {
        Map<String, Object> claims = Map.of(
                "iss",
                issuer,
                "aud",
                "auth-service",
                "scope",
                "a b",
                "iat",
                clock.instant().getEpochSecond(),
                "exp",
                clock.instant().plusSeconds(60).getEpochSecond());
        return signer.sign(TokenType.ACCESS, claims).await().indefinitely();
    }

    private SigningKeyPair current() {
        return keys.ring().await().indefinitely().signing(SigningAlgorithm.ES256);
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .keyID(current().id())
                .type(new JOSEObjectType("at+jwt"))
                .build();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("auth-service")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build();
    }
}
