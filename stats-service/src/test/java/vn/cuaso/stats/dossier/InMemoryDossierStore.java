package vn.cuaso.stats.dossier;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.stats.dossier.Keeping.Contradiction;
import vn.cuaso.stats.dossier.Keeping.Kept;
import vn.cuaso.stats.summary.DossierCounts;
import vn.cuaso.stats.summary.SummaryStore;

/** Keeps every event and counts all of them anew each time: too slow for a service, too simple to be wrong. */
final class InMemoryDossierStore implements DossierStore, SummaryStore {

    private final Map<String, CloudEvent<DossierEvent>> events = new LinkedHashMap<>();

    /** A dossier as all of its events tell it. */
    private record Told(Optional<Instant> receivedAt, CloudEvent<DossierEvent> latest) {

        static Told by(List<CloudEvent<DossierEvent>> events) {
            var receivedAt = events.stream()
                    .map(CloudEvent::data)
                    .filter(Received.class::isInstance)
                    .map(DossierEvent::occurredAt)
                    .min(Instant::compareTo);
            return new Told(
                    receivedAt,
                    events.stream().max(comparing(CloudEvent::sequence)).orElseThrow());
        }

        boolean receivedIn(Instant from, Instant to) {
            return receivedAt
                    .filter(time -> !time.isBefore(from) && !time.isAfter(to))
                    .isPresent();
        }

        boolean resolvedIn(Instant from, Instant to) {
            var time = latest.data().occurredAt();
            return latest.data() instanceof Resolved && !time.isBefore(from) && !time.isAfter(to);
        }

        boolean onTime() {
            return !latest.data().occurredAt().isAfter(latest.data().dueAt());
        }

        boolean openAt(Instant time) {
            return !DossierState.after(latest.data()).isEnd()
                    || latest.data().occurredAt().isAfter(time);
        }
    }

    @Override
    public synchronized Uni<Keeping> keep(List<CloudEvent<DossierEvent>> arrived) {
        var before = Map.copyOf(events);
        arrived.forEach(event -> events.putIfAbsent(event.source() + " " + event.id(), event));
        var places = events.values().stream()
                .map(event -> event.subject() + " " + event.sequence())
                .distinct()
                .count();
        if (places < events.size()) {
            events.keySet().retainAll(before.keySet());
            return Uni.createFrom().item(new Contradiction("contradicts what is known: two events in one place"));
        }
        return Uni.createFrom().item(new Kept(events.size() - before.size()));
    }

    @Override
    public synchronized Uni<DossierCounts> count(ZonedDateTime asOf) {
        var now = asOf.toInstant();
        var zone = asOf.getZone();
        var month = asOf.toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toInstant();
        var year = asOf.toLocalDate().withDayOfYear(1).atStartOfDay(zone).toInstant();
        var dossiers = events.values().stream().collect(groupingBy(CloudEvent::subject)).values().stream()
                .map(Told::by)
                .filter(dossier -> dossier.receivedIn(Instant.EPOCH, now))
                .toList();
        Predicate<Told> resolvedInMonth = dossier -> dossier.resolvedIn(month, now);
        return Uni.createFrom()
                .item(new DossierCounts(
                        dossiers.stream()
                                .filter(dossier -> dossier.receivedIn(month, now))
                                .count(),
                        dossiers.stream().filter(resolvedInMonth).count(),
                        dossiers.stream()
                                .filter(resolvedInMonth.and(Told::onTime))
                                .count(),
                        dossiers.stream()
                                .filter(dossier -> dossier.resolvedIn(year, now))
                                .count(),
                        dossiers.stream().filter(dossier -> dossier.openAt(now)).count()));
    }
}
