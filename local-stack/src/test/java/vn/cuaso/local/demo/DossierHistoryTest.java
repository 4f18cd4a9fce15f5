package vn.cuaso.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

class DossierHistoryTest {

    private static final HistoryPlan PLAN = HistoryPlan.of(7, 4_000);

    private final List<CloudEvent<DossierEvent>> events =
            DossierHistory.of(PLAN).events().toList();

    @Test
    void everyCallGivesTheSameEventsAndAnotherSeedOthers() {
        assertThat(DossierHistory.of(PLAN).events()).containsExactlyElementsOf(events);
        assertThat(DossierHistory.of(HistoryPlan.of(8, 4_000)).events().toList())
                .isNotEqualTo(events);
    }

    @Test
    void idsAreUniqueAndEventsInTheOrderOfTheirPublicationBeforeTheEnd() {
        assertThat(events.stream().map(CloudEvent::id).collect(toSet())).hasSameSizeAs(events);
        assertThat(events.stream().map(CloudEvent::time))
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                .allMatch(time -> time.isBefore(PLAN.end().toInstant()));
        assertThat(events)
                .allMatch(event -> !event.data().occurredAt().isAfter(event.time()))
                .anyMatch(event -> event.data().occurredAt().isBefore(event.time()));
    }

    @Test
    void eachDossierIsReceivedFirstGoesForwardInTimeAndEndsAtMostOnce() {
        var lives = events.stream().collect(groupingBy(CloudEvent::subject));
        assertThat(lives).hasSizeBetween(3_990, 4_010);
        assertThat(lives.values()).allSatisfy(life -> {
            assertThat(life.getFirst().data()).isInstanceOf(DossierEvent.Received.class);
            assertThat(life).extracting(event -> event.data().occurredAt()).isSorted();
            for (int index = 0; index < life.size(); index++) {
                assertThat(life.get(index).sequence()).isEqualTo(index + 1);
            }
            assertThat(life.subList(0, life.size() - 1)).noneMatch(event -> ends(event.data()));
        });
    }

    @Test
    void citizensHandInAFewOfTheSameDossiers() {
        var applicants = List.of("applicant-a", "applicant-b");
        var theirs = DossierHistory.of(PLAN, applicants).events().toList();

        assertThat(theirs)
                .extracting(CloudEvent::id)
                .isEqualTo(events.stream().map(CloudEvent::id).toList());
        for (String applicant : applicants) {
            assertThat(theirs.stream()
                            .filter(event -> event.data().dossier().applicant().equals(Optional.of(applicant)))
                            .map(CloudEvent::subject)
                            .collect(toSet()))
                    .hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 2_800, 4_000, 13_000})
    void plansOfAnySizeCanBeTold(int dossiers) {
        for (int seed = 1; seed <= 5; seed++) {
            var history = DossierHistory.of(HistoryPlan.of(seed, dossiers));
            assertThat(history.dossiers()).isBetween(dossiers - 5, dossiers + 5);
            assertThat(history.events().count()).isGreaterThan(dossiers);
        }
    }

    @Test
    void demonstrationShowsTheFourNumbersOf29March2024() {
        var month = OffsetDateTime.parse("2024-03-01T00:00:00+07:00").toInstant();
        var year = OffsetDateTime.parse("2024-01-01T00:00:00+07:00").toInstant();
        var counts = new EnumMap<Tile, Integer>(Tile.class);
        DossierHistory.of(HistoryPlan.demo()).events().forEach(event -> {
            var at = event.data().occurredAt();
            switch (event.data()) {
                case DossierEvent.Received _ -> {
                    counts.merge(Tile.IN_PROGRESS, 1, Integer::sum);
                    counts.merge(Tile.RECEIVED, at.isBefore(month) ? 0 : 1, Integer::sum);
                }
                case DossierEvent.Resolved resolved -> {
                    counts.merge(Tile.IN_PROGRESS, -1, Integer::sum);
                    counts.merge(Tile.RESOLVED, at.isBefore(year) ? 0 : 1, Integer::sum);
                    counts.merge(Tile.IN_MONTH, at.isBefore(month) ? 0 : 1, Integer::sum);
                    var onTime = !at.isBefore(month) && !at.isAfter(resolved.dueAt());
                    counts.merge(Tile.ON_TIME, onTime ? 1 : 0, Integer::sum);
                }
                case DossierEvent.Returned _, DossierEvent.Withdrawn _ ->
                    counts.merge(Tile.IN_PROGRESS, -1, Integer::sum);
                case DossierEvent.SupplementRequested _, DossierEvent.Supplemented _ -> {}
            }
        });
        assertThat(counts)
                .containsEntry(Tile.RECEIVED, 43_875)
                .containsEntry(Tile.RESOLVED, 150_003)
                .containsEntry(Tile.IN_PROGRESS, 55_901);
        assertThat(10_000L * counts.get(Tile.ON_TIME) / counts.get(Tile.IN_MONTH))
                .isEqualTo(9_899);
    }

    private enum Tile {
        RECEIVED,
        RESOLVED,
        IN_PROGRESS,
        IN_MONTH,
        ON_TIME
    }

    private static boolean ends(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Resolved _, DossierEvent.Returned _, DossierEvent.Withdrawn _ -> true;
            case DossierEvent.Received _, DossierEvent.SupplementRequested _, DossierEvent.Supplemented _ -> false;
        };
    }
}
