package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Closing;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.calendar.Calendars;
import vn.cuaso.stats.dossier.Reckoning.Before;
import vn.cuaso.stats.dossier.Reckoning.Facts;
import vn.cuaso.stats.dossier.Reckoning.Known;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DossierLife.Ended;
import vn.cuaso.stats.life.DossierLife.Resolved;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.History;
import vn.cuaso.stats.life.KnownEvent;
import vn.cuaso.stats.summary.DossierCounts;
import vn.cuaso.stats.summary.SummaryStore;

/** Keeps every event; counts the tiles anew each time from the dossiers, and the statistics as PostgreSQL does, by changes. */
final class InMemoryDossierStore implements DossierStore, SummaryStore {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final DueDates DUE_DATES = new DueDates(Calendars.vietnam(), ZONE);

    private final Map<String, List<KnownEvent>> events = new HashMap<>();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<EventKey, String> dossiersOfIds = new HashMap<>();
    private final Map<Changes.Row, Tally> days = new HashMap<>();
    private final Map<Changes.Row, Tally> months = new HashMap<>();
    private final Map<Changes.Mark, Tally> restated = new HashMap<>();

    @Override
    public synchronized Uni<List<Verdict>> keep(Batch batch) {
        var known = new HashMap<String, Known>();
        batch.arrivals().forEach(arrival -> known.put(arrival.dossier(), known(arrival.dossier())));
        var changes = new Changes(DUE_DATES, new Closing(Duration.ofDays(5), ZONE));
        var reckoning = Reckoning.of(batch.arrivals(), new Before(known, dossiersOfIds), DUE_DATES, changes);
        reckoning.accepted().forEach(arrival -> {
            events.computeIfAbsent(arrival.dossier(), _ -> new ArrayList<>()).add(KnownEvent.of(arrival.event()));
            dossiersOfIds.put(EventKey.of(arrival), arrival.dossier());
        });
        reckoning.rows().forEach(row -> facts.put(row.code(), row.facts()));
        add(days, changes.days());
        add(months, changes.months());
        add(restated, changes.restated());
        return Uni.createFrom().item(reckoning.verdicts());
    }

    Map<Changes.Row, Tally> days() {
        return withoutNothing(days);
    }

    Map<Changes.Row, Tally> months() {
        return withoutNothing(months);
    }

    Map<Changes.Mark, Tally> restated() {
        return withoutNothing(restated);
    }

    @Override
    public synchronized Uni<DossierCounts> count(ZonedDateTime asOf) {
        var now = asOf.toInstant();
        var month = asOf.toLocalDate().withDayOfMonth(1).atStartOfDay(ZONE).toInstant();
        var year = asOf.toLocalDate().withDayOfYear(1).atStartOfDay(ZONE).toInstant();
        return Uni.createFrom()
                .item(new DossierCounts(
                        count(life -> within(life.course().receivedAt(), month, now)),
                        count(life -> life instanceof Resolved end && within(end.endedAt(), month, now)),
                        count(life -> life instanceof Resolved end
                                && within(end.endedAt(), month, now)
                                && !end.endedAt().isAfter(end.course().dueAt())),
                        count(life -> life instanceof Resolved end && within(end.endedAt(), year, now)),
                        count(life -> !life.course().receivedAt().isAfter(now)
                                && !(life instanceof Ended end && !end.endedAt().isAfter(now)))));
    }

    private long count(Predicate<DossierLife> counted) {
        return events.values().stream()
                .map(History::of)
                .map(history -> history.life(DUE_DATES))
                .flatMap(Optional::stream)
                .filter(counted)
                .count();
    }

    private Known known(String code) {
        return new Known(History.of(events.getOrDefault(code, List.of())), Optional.ofNullable(facts.get(code)));
    }

    private static boolean within(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    private static <K> void add(Map<K, Tally> sums, Map<K, Tally> summands) {
        summands.forEach(
                (key, tally) -> sums.computeIfAbsent(key, _ -> new Tally()).add(tally, 1));
    }

    private static <K> Map<K, Tally> withoutNothing(Map<K, Tally> tallies) {
        var some = new HashMap<>(tallies);
        some.values().removeIf(Tally::isNothing);
        return some;
    }
}
