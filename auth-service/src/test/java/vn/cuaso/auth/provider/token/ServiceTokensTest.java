package vn.cuaso.auth.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.key.TestSigning;
import vn.cuaso.auth.provider.TokenConfig;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestOrigins;

class ServiceTokensTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final TestSigning signing = TestSigning.start(clock);
    private final ServiceTokens tokens = new ServiceTokens(
            new ServiceTokenIssuer(signing.signer(), new Lifetimes(), new TestOrigins(), clock), signing.keys(), clock);

    @Test
    void tokenIsForTheServiceThatOwnsTheScope() throws Exception {
        SignedJWT token = SignedJWT.parse(token());

        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("otp-service");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://id.example");
        assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("otp:challenge");
        assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo("auth-service");
        assertThat(token.getJWTClaimsSet().getExpirationTime())
                .isEqualTo(clock.instant().plusSeconds(300));
    }

    @Test
    void tokenIsUsedAgainUntilShortlyBeforeItExpires() {
        String first = token();
        clock.advance(Duration.ofSeconds(269));
        assertThat(token()).isEqualTo(first);

        clock.advance(Duration.ofSeconds(1));

        assertThat(token()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("OP-6: a token that a leaked key signed is not used any more")
    void leakedKeyTakesItsTokenWithIt() {
        String first = token();
        signing.leakCurrent();

        assertThat(token()).isNotEqualTo(first);
    }

    private String token() {
        return tokens.forScope(ServiceScope.OTP_CHALLENGE).await().atMost(Duration.ofSeconds(5));
    }

    private record Lifetimes(Duration code, Duration access, Duration identity, Duration service)
            implements TokenConfig {

        Lifetimes() {
            this(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));
        }

        @Override
        public int rotations() {
            return 1000;
        }
    }
}
