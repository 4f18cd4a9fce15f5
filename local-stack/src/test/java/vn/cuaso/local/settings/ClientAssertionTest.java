package vn.cuaso.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class ClientAssertionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final ClientKey key = ClientKey.fresh("key-1", new SecureRandom());
    private final ClientAssertion assertion =
            new ClientAssertion("one-stop-shop", "key-1", key.privatePem(), "http://id.localhost:8080");

    @Test
    void assertionIsSignedByTheClientForAMinute() throws Exception {
        SignedJWT signed = SignedJWT.parse(assertion.sign(NOW));

        assertThat(signed.verify(new ECDSAVerifier(ECKey.parse(key.publicJwk()))))
                .isTrue();
        assertThat(signed.getHeader().getKeyID()).isEqualTo("key-1");
        assertThat(signed.getJWTClaimsSet().getIssuer()).isEqualTo("one-stop-shop");
        assertThat(signed.getJWTClaimsSet().getSubject()).isEqualTo("one-stop-shop");
        assertThat(signed.getJWTClaimsSet().getAudience()).containsExactly("http://id.localhost:8080");
        assertThat(signed.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(60)));
    }

    @Test
    void eachAssertionIsAnother() throws Exception {
        assertThat(SignedJWT.parse(assertion.sign(NOW)).getJWTClaimsSet().getJWTID())
                .isNotEqualTo(
                        SignedJWT.parse(assertion.sign(NOW)).getJWTClaimsSet().getJWTID());
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> new ClientAssertion("a", "b", "-----BEGIN PRIVATE KEY-----\nAAAA\n", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
