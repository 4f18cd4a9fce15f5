package vn.cuaso.stats.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.UnitCode;

/** What some new events change in the statistics, added up before the database hears of it. */
public final class Changes {

    /** A row of {@code dossier_day} or {@code dossier_month}. */
    public record Row(LocalDate from, Cell cell) {}

    /** A row of {@code restated_month}. */
    public record Mark(LocalDate month, UnitCode agency, LocalDate knownOn) {}

    private final DueDates dueDates;
    private final Closing closing;
    private final Map<Row, Tally> days = new HashMap<>();
    private final Map<Row, Tally> months = new HashMap<>();
    private final Map<Mark, Tally> restated = new HashMap<>();
    private final Map<Mark, Integer> restatingEvents = new HashMap<>();

    public Changes(DueDates dueDates, Closing closing) {
        this.dueDates = dueDates;
        this.closing = closing;
    }

    /**
     * A dossier's life has changed.
     *
     * @param before empty when it was not known
     * @param knownAt when what changed it became known
     * @param events how many events changed it
     */
    public void replace(Cell cell, Optional<DossierLife> before, DossierLife after, Instant knownAt, int events) {
        var difference = new HashMap<LocalDate, Tally>();
        add(difference, Contribution.of(after, dueDates), 1);
        before.ifPresent(life -> add(difference, Contribution.of(life, dueDates), -1));
        difference.values().removeIf(Tally::isNothing);
        difference.forEach((day, tally) -> count(cell, day, tally));
        mark(cell, difference, knownAt, events);
    }

    public Map<Row, Tally> days() {
        return days;
    }

    public Map<Row, Tally> months() {
        return months;
    }

    public Map<Mark, Tally> restated() {
        return restated;
    }

    public Map<Mark, Integer> restatingEvents() {
        return restatingEvents;
    }

    private static void add(Map<LocalDate, Tally> sum, Map<LocalDate, Tally> summand, int sign) {
        summand.forEach(
                (day, tally) -> sum.computeIfAbsent(day, _ -> new Tally()).add(tally, sign));
    }

    private void count(Cell cell, LocalDate day, Tally tally) {
        days.computeIfAbsent(new Row(day, cell), _ -> new Tally()).add(tally, 1);
        var month = day.withDayOfMonth(1);
        for (var agency : cell.agency().line()) {
            months.computeIfAbsent(new Row(month, cell.at(agency)), _ -> new Tally())
                    .add(tally, 1);
        }
    }

    private void mark(Cell cell, Map<LocalDate, Tally> difference, Instant knownAt, int events) {
        var closed = new HashMap<LocalDate, Tally>();
        difference.forEach((day, tally) -> {
            var month = day.withDayOfMonth(1);
            if (closing.isClosed(month, knownAt)) {
                closed.computeIfAbsent(month, _ -> new Tally()).add(tally, 1);
            }
        });
        var knownOn = knownAt.atZone(dueDates.zone()).toLocalDate();
        closed.forEach((month, tally) -> {
            var mark = new Mark(month, cell.agency(), knownOn);
            restated.computeIfAbsent(mark, _ -> new Tally()).add(tally, 1);
            restatingEvents.merge(mark, events, Integer::sum);
        });
    }
}
