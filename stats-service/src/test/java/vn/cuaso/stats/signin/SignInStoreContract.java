package vn.cuaso.stats.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.SignInWay;
import vn.cuaso.stats.signin.SignInFact.Kind;
import vn.cuaso.stats.signin.SignInStore.Counted;

/** What every store of sign-ins has to do, beginning empty. */
abstract class SignInStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2025-03-02T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);
    private static final SignInFact SUCCESS = new SignInFact(DAY, SignInWay.QR, Kind.SUCCEEDED, "", 12);
    private static final SignInFact FAILURE = new SignInFact(DAY, SignInWay.QR, Kind.FAILED, "expired", 0);
    private static final int RACERS = 8;

    abstract SignInStore store();

    @Test
    void eventCountsOnceHoweverOftenItComes() {
        assertThat(count(event("1", SUCCESS), event("2", SUCCESS), event("1", FAILURE)))
                .isEqualTo(2);
        assertThat(count(event("1", SUCCESS), event("3", FAILURE))).isEqualTo(1);
        assertThat(counted(DAY, DAY)).containsExactlyInAnyOrder(new Counted(SUCCESS, 2), new Counted(FAILURE, 1));
    }

    @Test
    void eventCountsAllThatItTells() {
        var step = new SignInFact(DAY, SignInWay.QR, Kind.STEP, "qr.expired", 0);
        count(event("1", step, FAILURE));
        assertThat(counted(DAY, DAY)).containsExactlyInAnyOrder(new Counted(step, 1), new Counted(FAILURE, 1));
    }

    @Test
    void onlyTheDaysAskedForAreTold() {
        count(event("1", SUCCESS));
        assertThat(counted(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
        assertThat(counted(DAY.minusDays(1), DAY)).hasSize(1);
    }

    @Test
    void forgettingAnEventKeepsItsCount() {
        count(event("1", SUCCESS));
        store().forget(NOW).await().atMost(PATIENCE);
        assertThat(count(event("1", SUCCESS))).isZero();
        store().forget(NOW.plusMillis(1)).await().atMost(PATIENCE);
        assertThat(counted(DAY, DAY)).containsExactly(new Counted(SUCCESS, 1));
        assertThat(count(event("1", SUCCESS))).isEqualTo(1);
    }

    @Test
    void eightRacersWithTheSameEventsCountEachOnce() {
        var events = IntStream.range(0, 50)
                .mapToObj(number -> event("e" + number, number % 2 == 0 ? SUCCESS : FAILURE))
                .toList();
        var races = IntStream.range(0, RACERS)
                .mapToObj(_ -> store().count(events, NOW))
                .toList();
        var fresh = Uni.join().all(races).andFailFast().await().atMost(PATIENCE);
        assertThat(fresh.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        assertThat(counted(DAY, DAY)).containsExactlyInAnyOrder(new Counted(SUCCESS, 25), new Counted(FAILURE, 25));
    }

    private static SignInEvent event(String id, SignInFact... facts) {
        return new SignInEvent("/auth-service", id, List.of(facts));
    }

    private int count(SignInEvent... events) {
        return store().count(List.of(events), NOW).await().atMost(PATIENCE);
    }

    private List<Counted> counted(LocalDate from, LocalDate to) {
        return store().counted(from, to).await().atMost(PATIENCE);
    }
}
