package vn.cuaso.auth.provider.pushed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.SplitToken;

/** What every store of pushed requests does. */
abstract class PushedRequestsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(90);

    private final SecureRandom random = new SecureRandom();
    private final SplitToken reference = SplitToken.random(random);
    private final PushedRequest request = new PushedRequest("portal", Map.of("scope", "openid", "state", "ữ\"{}"));

    abstract PushedRequests store();

    @BeforeEach
    void keep() {
        await(store().keep(reference, request, EXPIRES, EXPIRES.plus(Duration.ofMinutes(11)), NOW));
    }

    @Test
    @DisplayName("OP-4: looking at a pushed request spends nothing, until it expires")
    void lookingSpendsNothing() {
        assertThat(await(store().find(reference, NOW))).contains(request);
        assertThat(await(store().find(reference, EXPIRES.minusMillis(1)))).contains(request);
        assertThat(await(store().find(reference, EXPIRES))).isEmpty();
    }

    @Test
    void anotherSecretFindsNothing() {
        assertThat(await(store().find(SplitToken.forId(reference.id(), random), NOW)))
                .isEmpty();
        assertThat(await(store().find(SplitToken.random(random), NOW))).isEmpty();
    }

    @Test
    @DisplayName("OP-4: a pushed request is spent by its first holder, who may come again, also when it has expired"
            + " meanwhile")
    void firstHolderSpends() {
        assertThat(await(store().spend(new PushedReference(reference.id(), "first"))))
                .isTrue();
        assertThat(await(store().spend(new PushedReference(reference.id(), "second"))))
                .isFalse();
        assertThat(await(store().spend(new PushedReference(reference.id(), "first"))))
                .isTrue();

        assertThat(await(store().find(reference, NOW))).isEmpty();
    }

    @Test
    void unknownRequestCannotBeSpent() {
        assertThat(await(store().spend(
                                new PushedReference(SplitToken.random(random).id(), "first"))))
                .isFalse();
    }

    @Test
    @DisplayName("OP-4: of sixteen racing holders one spends the request")
    void oneOfSixteenRacingHoldersSpends() {
        AtomicInteger holders = new AtomicInteger();

        List<Boolean> spent = race(
                16, () -> await(store().spend(new PushedReference(reference.id(), "h" + holders.incrementAndGet()))));

        assertThat(spent).hasSize(16).containsOnlyOnce(true);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
