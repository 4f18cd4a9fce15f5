package vn.cuaso.stats.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.aggregate.Measure;

class StatisticsPropertyTest {

    private static final int HISTORIES = 4_000;
    private static final int MOST_DOSSIERS = 12;

    @Test
    void shuffledRepeatedAndCutAnyhowTheStatisticsAreThoseOfTheWholeHistories() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            var random = new Random(seed);
            var history = RandomHistory.of(seed, 1 + random.nextInt(MOST_DOSSIERS));
            var store = new InMemoryDossierStore();
            batches(history, random).forEach(batch -> store.keep(Dossiers.batch(batch)));
            var naive = NaiveStatistics.of(history);
            assertThat(store.days()).as("days of seed %d", seed).isEqualTo(naive.days());
            assertThat(store.months()).as("months of seed %d", seed).isEqualTo(naive.months());
        }
    }

    @Test
    void whateverWasRefusedTheStatisticsAreThoseOfWhatWasKept() {
        for (int seed = 1; seed <= HISTORIES / 4; seed++) {
            var random = new Random(seed);
            var history = new ArrayList<>(RandomHistory.of(seed, 1 + random.nextInt(MOST_DOSSIERS)));
            history.addAll(impossible(history, random));
            var kept = new ArrayList<CloudEvent<DossierEvent>>();
            var store = new InMemoryDossierStore();
            for (var batch : batches(history, random)) {
                var verdicts = store.keep(Dossiers.batch(batch)).await().indefinitely();
                for (int index = 0; index < batch.size(); index++) {
                    if (verdicts.get(index) instanceof Verdict.Accepted
                            || verdicts.get(index) instanceof Verdict.Parked) {
                        kept.add(batch.get(index));
                    }
                }
            }
            assertThat(kept).as("seed %d", seed).doesNotHaveDuplicates();
            // Gaps are possible here, and of what happens in them only the balance does not depend.
            var balance = store.days().values().stream()
                    .mapToLong(tally -> tally.balance())
                    .sum();
            var open = NaiveStatistics.of(kept).days().values().stream()
                    .mapToLong(tally -> tally.balance())
                    .sum();
            assertThat(balance).as("seed %d", seed).isEqualTo(open).isNotNegative();
            assertThat(store.days().values().stream()
                            .mapToLong(tally -> tally.get(Measure.RECEIVED))
                            .sum())
                    .isEqualTo(
                            kept.stream().filter(event -> event.sequence() == 1).count());
        }
    }

    /** Each history's events again under other ids, with another end. */
    private static List<CloudEvent<DossierEvent>> impossible(List<CloudEvent<DossierEvent>> history, Random random) {
        return history.stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(event -> new CloudEvent<>(
                        event.id() + "#again",
                        event.source(),
                        event.subject(),
                        event.time(),
                        Math.max(2, event.sequence() + 2L * random.nextInt(2)),
                        (DossierEvent) new DossierEvent.Withdrawn(
                                event.data().dossier(),
                                event.data().occurredAt(),
                                event.data().dueAt(),
                                "Cán bộ 03")))
                .toList();
    }

    private static List<List<CloudEvent<DossierEvent>>> batches(List<CloudEvent<DossierEvent>> events, Random random) {
        var batches = new ArrayList<List<CloudEvent<DossierEvent>>>();
        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(20));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }
}
