package vn.cuaso.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;

class SigningKeysTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final InMemorySigningKeyStore store = new InMemorySigningKeyStore();
    private final SigningKeys keys = TestSigning.keys(store, clock);

    @Test
    void firstKeyIsMadeOnceAndUsedByEveryInstance() {
        SigningKeys otherInstance = TestSigning.keys(store, clock);

        assertThat(current(keys).id()).isEqualTo(current(otherInstance).id());
        assertThat(keys.published().await().indefinitely()).hasSize(1);
    }

    @Test
    void keysAreReadAgainOnlyNowAndThen() {
        current(keys);
        int reads = store.reads();
        clock.advance(Duration.ofSeconds(59));
        current(keys);
        assertThat(store.reads()).isEqualTo(reads);

        clock.advance(Duration.ofSeconds(1));
        current(keys);

        assertThat(store.reads()).isEqualTo(reads + 1);
    }

    @Test
    void knownKeysServeWhileTheStoreIsAway() {
        SigningKeyPair known = current(keys);
        store.goAway();
        clock.advance(Duration.ofHours(1));

        assertThat(current(keys)).isEqualTo(known);
    }

    @Test
    void storeThatIsAwayIsAskedOnlyNowAndThen() {
        current(keys);
        store.goAway();
        clock.advance(Duration.ofHours(1));
        current(keys);
        int reads = store.reads();

        clock.advance(Duration.ofSeconds(9));
        current(keys);
        assertThat(store.reads()).isEqualTo(reads);

        clock.advance(Duration.ofSeconds(1));
        current(keys);
        assertThat(store.reads()).isEqualTo(reads + 1);
    }

    @Test
    void silentStoreHoldsUpOneCallerAlone() {
        SigningKeyPair known = current(keys);
        store.fallSilent();
        clock.advance(Duration.ofHours(1));
        AtomicReference<List<JWK>> waiting = new AtomicReference<>();
        keys.published().subscribe().with(waiting::set);
        int reads = store.reads();

        assertThat(current(keys)).isEqualTo(known);

        assertThat(waiting.get()).isNull();
        assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void withoutEverHavingReadAKeyNothingIsSigned() {
        store.goAway();

        assertThatThrownBy(() -> current(keys))
                .isInstanceOf(SigningKeysUnavailableException.class)
                .hasRootCauseMessage("The store is away");
    }

    private static SigningKeyPair current(SigningKeys keys) {
        return keys.ring().await().indefinitely().signing(SigningAlgorithm.ES256);
    }
}
