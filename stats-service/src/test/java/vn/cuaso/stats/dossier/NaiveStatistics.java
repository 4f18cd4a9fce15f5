package vn.cuaso.stats.dossier;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.aggregate.Changes.Row;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.calendar.Calendars;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.life.UnitCode;

/**
 * What whole histories come to, counted once from the beginning to the end, day by day: written apart from the code that it
 * checks, without its states, its changes and its way of counting working days.
 */
final class NaiveStatistics {

    private static final WorkingCalendar CALENDAR = Calendars.vietnam();

    private final Map<Row, Tally> days = new HashMap<>();

    static NaiveStatistics of(List<CloudEvent<DossierEvent>> events) {
        var statistics = new NaiveStatistics();
        events.stream()
                .distinct()
                .sorted(Comparator.comparing(CloudEvent::sequence))
                .collect(groupingBy(CloudEvent::subject))
                .values()
                .forEach(statistics::count);
        return statistics;
    }

    Map<Row, Tally> days() {
        return days;
    }

    /** The days of each agency with all those below it, added up to months. */
    Map<Row, Tally> months() {
        var months = new HashMap<Row, Tally>();
        days.forEach((row, tally) -> {
            var parts = row.cell().agency().text().split("\\.");
            for (int depth = 1; depth <= parts.length; depth++) {
                var agency = new UnitCode(String.join(".", List.of(parts).subList(0, depth)));
                months.computeIfAbsent(
                                new Row(row.from().withDayOfMonth(1), row.cell().at(agency)), _ -> new Tally())
                        .add(tally, 1);
            }
        });
        return months;
    }

    private void count(List<CloudEvent<DossierEvent>> life) {
        if (!(life.getFirst().data() instanceof Received reception)) {
            return;
        }
        var cell = Cell.of(reception.dossier());
        add(cell, reception.occurredAt(), Measure.RECEIVED, 1);
        var due = reception.dueAt();
        var waitedDays = 0;
        Instant stopped = null;
        for (var event : life) {
            var at = event.data().occurredAt();
            switch (event.data()) {
                case Received _ -> {}
                case SupplementRequested _ -> {
                    stopped = at;
                    add(cell, at, Measure.WAITING_BEGAN, 1);
                }
                case Supplemented _ -> {
                    add(cell, at, Measure.WAITING_ENDED, 1);
                    for (var day = day(stopped).plusDays(1); !day.isAfter(day(at)); day = day.plusDays(1)) {
                        if (CALENDAR.isWorkingDay(day)) {
                            waitedDays++;
                            due = nextWorkingDay(due);
                        }
                    }
                    stopped = null;
                }
                case Resolved _ -> {
                    var late = at.isAfter(due);
                    var early = day(at).isBefore(day(due));
                    add(
                            cell,
                            at,
                            late ? Measure.RESOLVED_LATE : early ? Measure.RESOLVED_EARLY : Measure.RESOLVED_ON_DAY,
                            1);
                    long worked = day(reception.occurredAt())
                            .plusDays(1)
                            .datesUntil(day(at).plusDays(1))
                            .filter(CALENDAR::isWorkingDay)
                            .count();
                    add(cell, at, Measure.WORKED_DAYS, worked - waitedDays);
                }
                case Returned _ -> add(cell, at, Measure.RETURNED, 1);
                case Withdrawn _ -> add(cell, at, Measure.WITHDRAWN, 1);
            }
        }
        var last = life.getLast().data();
        var ended = last instanceof Resolved || last instanceof Returned || last instanceof Withdrawn;
        if (ended && stopped != null) {
            add(cell, last.occurredAt(), Measure.WAITING_ENDED, 1);
        }
        var clockStoppedAt = stopped != null ? stopped : ended ? last.occurredAt() : Instant.MAX;
        if (clockStoppedAt.isAfter(due)) {
            add(cell, due, Measure.BECAME_LATE, 1);
            if (ended) {
                add(cell, last.occurredAt(), Measure.LEFT_LATE, 1);
            }
        }
    }

    private void add(Cell cell, Instant at, Measure measure, long amount) {
        if (amount != 0) {
            days.computeIfAbsent(new Row(day(at), cell), _ -> new Tally()).add(measure, amount);
        }
    }

    private static Instant nextWorkingDay(Instant due) {
        var next = due.atZone(InMemoryDossierStore.ZONE).plusDays(1);
        while (!CALENDAR.isWorkingDay(next.toLocalDate())) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(InMemoryDossierStore.ZONE).toLocalDate();
    }
}
