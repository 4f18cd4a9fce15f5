package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {

    private static final Instant PROVEN = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = PROVEN.plus(Duration.ofHours(7));

    @Test
    @DisplayName("DATA-4: single sign-on hours after the proof does not lengthen a session's absolute life")
    void sessionCountsFromTheProof() {
        assertThat(signIn(", \"auth_time\": " + PROVEN.getEpochSecond()).beginOfSession(NOW))
                .isEqualTo(PROVEN);
    }

    @Test
    @DisplayName("DATA-4: a provider whose clock runs ahead lengthens no session")
    void proofOfTheFutureCountsFromNow() {
        long ahead = NOW.plusSeconds(90).getEpochSecond();

        assertThat(signIn(", \"auth_time\": " + ahead).beginOfSession(NOW)).isEqualTo(NOW);
    }

    @Test
    void sessionCountsFromNowWhereTheProviderDoesNotSay() {
        assertThat(signIn("").beginOfSession(NOW)).isEqualTo(NOW);
    }

    private static ProviderSignIn signIn(String more) {
        String claims = "{\"sub\": \"citizen-1\", \"iat\": %d%s}".formatted(NOW.getEpochSecond(), more);
        return ProviderSignIn.of(encoded("{\"alg\": \"ES256\"}") + '.' + encoded(claims) + '.' + encoded("signature"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
