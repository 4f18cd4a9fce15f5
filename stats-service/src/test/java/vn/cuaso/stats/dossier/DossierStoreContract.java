package vn.cuaso.stats.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.dossier.Verdict.Accepted;
import vn.cuaso.stats.dossier.Verdict.Duplicate;
import vn.cuaso.stats.dossier.Verdict.Parked;
import vn.cuaso.stats.dossier.Verdict.Refused;
import vn.cuaso.stats.summary.DossierCounts;
import vn.cuaso.stats.summary.SummaryStore;

/** What every store of dossiers has to do, beginning empty. */
abstract class DossierStoreContract {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-03-29T10:00:00+07:00[Asia/Ho_Chi_Minh]");
    private static final int RACERS = 8;

    abstract DossierStore store();

    abstract SummaryStore counts();

    @Test
    void emptyStoreCountsNothing() {
        assertThat(count()).isEqualTo(new DossierCounts(0, 0, 0, 0, 0));
    }

    @Test
    void dossierIsCountedWhereItBelongs() {
        keep(
                dossier(1).received(1, "2024-03-01T00:00:00"),
                dossier(2).received(1, "2024-02-29T23:59:59"),
                dossier(3).received(1, "2024-02-01T08:00"),
                dossier(3).resolved(2, "2024-03-15T17:00"),
                dossier(4).received(1, "2024-02-01T08:00"),
                dossier(4).resolved(2, "2024-03-15T17:00:00.001"),
                dossier(5).received(1, "2023-11-01T08:00"),
                dossier(5).resolved(2, "2024-01-01T00:00:00"),
                dossier(6).received(1, "2023-11-01T08:00"),
                dossier(6).resolved(2, "2023-12-31T23:59:59"),
                dossier(7).received(1, "2024-03-02T08:00"),
                dossier(7).returned(2, "2024-03-03T08:00"),
                dossier(8).received(1, "2024-03-02T08:00"),
                dossier(8).withdrawn(2, "2024-03-03T08:00"),
                dossier(9).received(1, "2024-03-02T08:00"),
                dossier(9).supplementRequested(2, "2024-03-03T08:00"));
        assertThat(count())
                .isEqualTo(new DossierCounts(
                        4, // 1, 7, 8 and 9
                        2, // 3 and 4
                        1, // 3, at the very moment it was due
                        3, // 3, 4 and 5
                        3)); // 1, 2 and 9
    }

    @Test
    void whatHappensAfterTheMomentIsNotCountedYet() {
        keep(
                dossier(1).received(1, "2024-03-01T08:00"),
                dossier(1).resolved(2, "2024-03-29T10:00:00.001"),
                dossier(2).received(1, "2024-03-29T10:00:00.001"));
        assertThat(count()).isEqualTo(new DossierCounts(1, 0, 0, 0, 1));
    }

    @Test
    void dossierWithoutItsReceptionIsNotCountedUntilThatArrives() {
        keep(dossier(1).resolved(2, "2024-03-10T08:00"));
        assertThat(count()).isEqualTo(new DossierCounts(0, 0, 0, 0, 0));
        keep(dossier(1).received(1, "2024-03-01T08:00"));
        assertThat(count()).isEqualTo(new DossierCounts(1, 1, 1, 1, 0));
    }

    @Test
    void lateArrivalOfAnEarlierEventDoesNotReopenADossier() {
        keep(dossier(1).received(1, "2024-03-01T08:00"), dossier(1).resolved(4, "2024-03-10T08:00"));
        keep(dossier(1).supplementRequested(2, "2024-03-02T08:00"));
        keep(dossier(1).supplemented(3, "2024-03-03T08:00"));
        assertThat(count()).isEqualTo(new DossierCounts(1, 1, 1, 1, 0));
    }

    @Test
    void eventThatIsKeptAlreadyChangesNothing() {
        var received = dossier(1).received(1, "2024-03-01T08:00");
        assertThat(keep(received, received)).containsExactly(new Accepted(), new Duplicate());
        assertThat(keep(received, dossier(2).received(1, "2024-03-01T08:00")))
                .containsExactly(new Duplicate(), new Accepted());
        assertThat(count()).isEqualTo(new DossierCounts(2, 0, 0, 0, 2));
    }

    @Test
    void contradictionIsRefusedAndWhatCameWithItIsKept() {
        keep(dossier(1).received(1, "2024-03-01T08:00"), dossier(1).resolved(2, "2024-03-02T08:00"));
        assertThat(keep(dossier(2).received(1, "2024-03-01T08:00"), dossier(1).withdrawn(2, "2024-03-02T08:00")))
                .containsExactly(new Accepted(), new Refused("another event of the dossier has this sequence"));
        assertThat(count()).isEqualTo(new DossierCounts(2, 1, 1, 1, 1));
    }

    @Test
    void idOfAnotherDossiersEventIsRefusedAndWhatCameWithItIsKept() {
        var first = dossier(1).received(1, "2024-03-01T08:00");
        var other = dossier(2).received(1, "2024-03-01T08:00");
        keep(first);
        var stolen = new CloudEvent<>(first.id(), first.source(), other.subject(), other.time(), 1, other.data());
        assertThat(keep(stolen, dossier(3).received(1, "2024-03-01T08:00")))
                .containsExactly(new Refused("an event of another dossier has this id"), new Accepted());
        assertThat(count()).isEqualTo(new DossierCounts(2, 0, 0, 0, 2));
    }

    @Test
    void ofTwoDossiersWithTheSameIdInABatchTheFirstHasItAndTheOtherIsRefused() {
        var first = dossier(1).received(1, "2024-03-01T08:00");
        var other = dossier(2).received(1, "2024-03-01T08:00");
        var stolen = new CloudEvent<>(first.id(), first.source(), other.subject(), other.time(), 1, other.data());
        assertThat(keep(first, stolen, dossier(3).received(1, "2024-03-01T08:00")))
                .containsExactly(
                        new Accepted(), new Refused("an event of another dossier has this id"), new Accepted());
        assertThat(keep(stolen, first))
                .containsExactly(new Refused("an event of another dossier has this id"), new Duplicate());
        assertThat(count()).isEqualTo(new DossierCounts(2, 0, 0, 0, 2));
    }

    @Test
    void eventOfAnUnknownDossierIsParkedUntilTheReceptionComes() {
        assertThat(keep(dossier(1).resolved(2, "2024-03-10T08:00"))).containsExactly(new Parked());
        assertThat(keep(dossier(1).received(1, "2024-03-01T08:00"))).containsExactly(new Accepted());
        assertThat(count()).isEqualTo(new DossierCounts(1, 1, 1, 1, 0));
    }

    @Test
    void daysWaitedForSupplementsMoveTheDueDate() {
        var dossier = dossier("H56.12-240301-000001", Dossiers.at("2024-03-08T17:00"));
        keep(
                dossier.received(1, "2024-03-01T08:00"),
                dossier.supplementRequested(2, "2024-03-05T08:00"),
                dossier.resolved(4, "2024-03-12T08:00"));
        assertThat(count()).isEqualTo(new DossierCounts(1, 1, 0, 1, 0));
        // From Tuesday to Monday are four working days, so that it was due on Thursday the 14th.
        keep(dossier.supplemented(3, "2024-03-11T08:00"));
        assertThat(count()).isEqualTo(new DossierCounts(1, 1, 1, 1, 0));
    }

    @Test
    void eightRacersWithTheSameEventsKeepEachOnce() {
        var history = RandomHistory.of(7, 40);
        var races = IntStream.range(0, RACERS)
                .mapToObj(racer -> store().keep(batch(history)))
                .toList();
        var fresh = Uni.join().all(races).andFailFast().await().atMost(Duration.ofSeconds(20)).stream()
                .flatMap(keeping -> keeping.stream())
                .filter(verdict -> verdict instanceof Accepted || verdict instanceof Parked)
                .count();
        assertThat(fresh).isEqualTo(history.stream().distinct().count());
        assertThat(count()).isEqualTo(naively(history));
    }

    @Test
    void shuffledRepeatedAndCutAnyhowTheCountsAreThoseOfTheWholeHistory() {
        for (int seed = 1; seed <= 10; seed++) {
            var history = RandomHistory.of(seed, 60);
            int cut = history.size() * seed / 11;
            var before = count();
            keep(history.subList(0, cut));
            keep(history.subList(cut, history.size()));
            assertThat(count()).as("seed %d", seed).isEqualTo(plus(before, naively(history)));
        }
    }

    @SafeVarargs
    private List<Verdict> keep(CloudEvent<DossierEvent>... events) {
        return keep(List.of(events));
    }

    private List<Verdict> keep(List<CloudEvent<DossierEvent>> events) {
        return store().keep(batch(events)).await().atMost(Duration.ofSeconds(20));
    }

    private DossierCounts count() {
        return counts().count(NOW).await().atMost(Duration.ofSeconds(20));
    }

    private static DossierCounts naively(List<CloudEvent<DossierEvent>> history) {
        var store = new InMemoryDossierStore();
        store.keep(batch(history)).await().indefinitely();
        return store.count(NOW).await().indefinitely();
    }

    private static DossierCounts plus(DossierCounts one, DossierCounts other) {
        return new DossierCounts(
                one.receivedInMonth() + other.receivedInMonth(),
                one.resolvedInMonth() + other.resolvedInMonth(),
                one.onTimeInMonth() + other.onTimeInMonth(),
                one.resolvedInYear() + other.resolvedInYear(),
                one.inProgress() + other.inProgress());
    }
}
