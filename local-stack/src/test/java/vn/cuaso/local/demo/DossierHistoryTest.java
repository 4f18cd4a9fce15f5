package vn.cuaso.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

class DossierHistoryTest {

    private final List<CloudEvent<DossierEvent>> events =
            DossierHistory.events().toList();

    @Test
    void everyCallGivesTheSameEvents() {
        assertThat(DossierHistory.events()).containsExactlyElementsOf(events);
    }

    @Test
    void idsAreUniqueAndEventsInOrderBeforeTheEnd() {
        assertThat(events.stream().map(CloudEvent::id).collect(toSet())).hasSameSizeAs(events);
        assertThat(events.stream().map(event -> event.data().occurredAt()))
                .isSortedAccordingTo(Comparator.<Instant>naturalOrder())
                .allMatch(time -> time.isBefore(DossierHistory.end().toInstant()));
    }

    @Test
    void eachDossierIsReceivedFirstAndEndsAtMostOnce() {
        var lives = events.stream().collect(groupingBy(CloudEvent::subject));
        assertThat(lives).hasSizeBetween(2_000, 6_000);
        assertThat(lives.values()).allSatisfy(life -> {
            assertThat(life.getFirst().data()).isInstanceOf(DossierEvent.Received.class);
            for (int index = 0; index < life.size(); index++) {
                assertThat(life.get(index).sequence()).isEqualTo(index + 1);
            }
            assertThat(life.subList(0, life.size() - 1)).noneMatch(event -> ends(event.data()));
        });
    }

    @Test
    void aboutOneResultInAHundredIsLateAndSomeDossiersAreOpen() {
        var resolved = events.stream()
                .map(CloudEvent::data)
                .filter(DossierEvent.Resolved.class::isInstance)
                .toList();
        var onTime = resolved.stream()
                .filter(event -> !event.occurredAt().isAfter(event.dueAt()))
                .count();
        assertThat(100.0 * onTime / resolved.size()).isBetween(98.0, 99.9);
        var received = events.stream().filter(event -> event.sequence() == 1).count();
        var ended = events.stream().filter(event -> ends(event.data())).count();
        assertThat(received - ended).isBetween(200L, 1_500L);
    }

    private static boolean ends(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Resolved _, DossierEvent.Returned _, DossierEvent.Withdrawn _ -> true;
            case DossierEvent.Received _, DossierEvent.SupplementRequested _, DossierEvent.Supplemented _ -> false;
        };
    }
}
