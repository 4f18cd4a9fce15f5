package vn.cuaso.auth.client.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;

class PublishedKeysTest {

    private static final URI ADDRESS = URI.create("https://shop.example/jwks");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final ECKey first = TestClients.newKey().toPublicJWK();
    private final ECKey second = TestClients.newKey().toPublicJWK();
    private List<JWK> served = List.of(first);
    private boolean away;
    private int fetched;
    private final PublishedKeys keys = new PublishedKeys(this::fetch, TestClientSignatures.config(), clock);

    @Test
    void keysAreFetchedOnceForTenMinutes() {
        assertThat(find(first)).containsExactly(first);
        clock.advance(Duration.ofMinutes(9));
        assertThat(find(first)).containsExactly(first);
        assertThat(fetched).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        find(first);
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    @DisplayName("OP-4: a client may sign with a new key as soon as it publishes it")
    void unknownKeyIsLookedForAgain() {
        find(first);
        served = List.of(first, second);
        clock.advance(Duration.ofSeconds(30));

        assertThat(find(second)).contains(second);
    }

    @Test
    @DisplayName("OP-4: made-up names of keys make nobody fetch more than once in thirty seconds")
    void unknownKeysAreNotFetchedForEachTime() {
        find(first);
        clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 10; i++) {
            await(keys.find(ADDRESS, "made-up-" + i));
        }

        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void knownKeysGoOnForAnHourWhileTheClientIsAway() {
        find(first);
        away = true;
        clock.advance(Duration.ofMinutes(59));
        assertThat(find(first)).containsExactly(first);

        clock.advance(Duration.ofMinutes(1));
        assertThat(find(first)).isEmpty();
    }

    @Test
    void clientThatIsAwayIsNotAskedAllTheTime() {
        away = true;
        for (int i = 0; i < 10; i++) {
            assertThat(find(first)).isEmpty();
        }

        assertThat(fetched).isEqualTo(1);
        away = false;
        clock.advance(Duration.ofSeconds(30));
        assertThat(find(first)).containsExactly(first);
    }

    @Test
    void keyThatIsWithdrawnIsForgotten() {
        find(first);
        served = List.of(second);
        clock.advance(Duration.ofMinutes(10));

        assertThat(find(first)).containsExactly(second);
    }

    @Test
    void onlyUsableKeysAreTaken() {
        served = List.of(first, TestClients.newKey());

        assertThat(find(first)).containsExactly(first);
    }

    @Test
    void allWhoWaitShareOneAnswer() {
        List<UniEmitter<? super JWKSet>> pending = new ArrayList<>();
        PublishedKeys slow =
                new PublishedKeys(_ -> Uni.createFrom().emitter(pending::add), TestClientSignatures.config(), clock);
        List<List<JWK>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            slow.find(ADDRESS, first.getKeyID()).subscribe().with(answers::add);
        }

        assertThat(pending).hasSize(1);
        pending.getFirst().complete(new JWKSet(first));
        assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(answer).containsExactly(first));
    }

    private List<JWK> find(JWK key) {
        return await(keys.find(ADDRESS, key.getKeyID()));
    }

    private Uni<JWKSet> fetch(URI address) {
        return Uni.createFrom().item(() -> {
            fetched++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return new JWKSet(served);
        });
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
