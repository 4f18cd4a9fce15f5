package vn.cuaso.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientSecretTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final ClientSecret secret = new ClientSecret(ClientSecret.hash("right"), Optional.empty());

    @Test
    @DisplayName("DATA-3: of a client's secret the hash is kept, and the text of neither is logged")
    void hashIsTheOneThatOperatorsMakeThemselves() {
        // printf %s right | sha256sum
        assertThat(secret.hash()).isEqualTo("27042f4e6eca7d0b2a7ee4026df2ecfa51d3339e6d122aa099118ecd8563bad9");
        assertThat(secret.toString()).doesNotContain(secret.hash()).doesNotContain("right");
    }

    @Test
    void onlyTheRightSecretProvesAndOnlyUntilItsEnd() {
        assertThat(secret.proves("right", NOW)).isTrue();
        assertThat(secret.proves("wrong", NOW)).isFalse();
        assertThat(secret.until(NOW.plusSeconds(1)).proves("right", NOW)).isTrue();
        assertThat(secret.until(NOW).proves("right", NOW)).isFalse();
    }

    @Test
    void endIsBroughtForwardAndNeverPutOff() {
        ClientSecret ending = secret.until(NOW);

        assertThat(ending.until(NOW.plusSeconds(60)).expires()).contains(NOW);
        assertThat(ending.until(NOW.minusSeconds(60)).expires()).contains(NOW.minusSeconds(60));
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatThrownBy(() -> new ClientSecret("right", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
