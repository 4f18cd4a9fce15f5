package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ThrottleStore} has to do. Each test uses a key of its own. */
abstract class ThrottleStoreContract {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final GrowingWait WAIT =
            new GrowingWait(3, Duration.ofSeconds(30), Duration.ofSeconds(100), Duration.ofHours(1));

    private final String key = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    abstract ThrottleStore store();

    @Test
    void windowTakesItsLimitAndBeginsAnewAfterItsEnd() {
        assertThat(inWindow(now)).isEmpty();
        assertThat(inWindow(now.plusSeconds(1))).isEmpty();
        assertThat(inWindow(now.plusSeconds(2))).contains(now.plus(WINDOW));
        assertThat(inWindow(now.plus(WINDOW).minusMillis(1))).contains(now.plus(WINDOW));
        assertThat(inWindow(now.plus(WINDOW))).isEmpty();
    }

    @Test
    void lookingAtAWindowCountsNothing() {
        assertThat(full(now)).isEmpty();
        inWindow(now);
        IntStream.range(0, 5).forEach(_ -> assertThat(full(now)).isEmpty());
        inWindow(now);

        assertThat(full(now)).contains(now.plus(WINDOW));
        assertThat(full(now.plus(WINDOW))).isEmpty();
    }

    @Test
    void waitsBeginWithTheLastFreeAttemptAndGrowUpToTheLongest() {
        assertThat(withWait(now)).isEmpty();
        assertThat(withWait(now)).isEmpty();
        assertThat(withWait(now)).isEmpty();
        assertThat(withWait(now)).contains(now.plusSeconds(30));
        assertThat(withWait(now.plusSeconds(30))).isEmpty();
        assertThat(withWait(now.plusSeconds(30))).contains(now.plusSeconds(90));
        assertThat(withWait(now.plusSeconds(90))).isEmpty();
        assertThat(withWait(now.plusSeconds(90))).contains(now.plusSeconds(190));
    }

    @Test
    void attemptsDuringAWaitDoNotLengthenIt() {
        IntStream.range(0, 3).forEach(_ -> withWait(now));
        IntStream.range(0, 20).forEach(_ -> withWait(now.plusSeconds(29)));

        assertThat(withWait(now.plusSeconds(30))).isEmpty();
    }

    @Test
    void waitsAreForgottenAfterTheMemory() {
        IntStream.range(0, 3).forEach(_ -> withWait(now));
        Instant later = now.plus(WAIT.memory());

        assertThat(withWait(later)).isEmpty();
        assertThat(withWait(later)).isEmpty();
    }

    @Test
    void limitIsReachedAndForgotten() {
        IntStream.range(0, 5).forEach(_ -> assertThat(upToFive(now)).isTrue());
        assertThat(upToFive(now)).isFalse();

        await(store().forget(key));

        assertThat(upToFive(now)).isTrue();
    }

    @Test
    void fiveOfSixteenRacingAttemptsAreCounted() {
        assertThat(race(16, () -> upToFive(now))).filteredOn(counted -> counted).hasSize(5);
    }

    @Test
    void threeOfSixteenRacingAttemptsComeBeforeTheWait() {
        assertThat(race(16, () -> withWait(now).isEmpty()))
                .filteredOn(allowed -> allowed)
                .hasSize(3);
    }

    private Optional<Instant> inWindow(Instant at) {
        return await(store().countInWindow(key, 2, WINDOW, at));
    }

    private Optional<Instant> full(Instant at) {
        return await(store().fullWindow(key, 2, at));
    }

    private Optional<Instant> withWait(Instant at) {
        return await(store().countWithGrowingWait(key, WAIT, at));
    }

    private boolean upToFive(Instant at) {
        return await(store().countUpTo(key, 5, Duration.ofDays(1), at));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
