package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.figures.FiguresStore.Parts;

/** Adds what a store has read up to points and rows. */
final class Adding {

    private Adding() {}

    /** The rows of a table. */
    static List<Table.Row> rows(
            Dimension dimension, Counted counted, Map<String, Parts> parts, List<LateOpen> late, boolean ongoing) {
        if (dimension == Dimension.AGENCY) {
            return counted.below().stream()
                    .map(agency -> new Table.Row(
                            agency.code(),
                            figures(
                                    parts.getOrDefault(agency.code(), Parts.NOTHING),
                                    sum(late, one -> one.isAtOrBelow(agency.code())),
                                    ongoing)))
                    .toList();
        }
        return parts.entrySet().stream()
                .map(part -> new Table.Row(
                        part.getKey(),
                        figures(
                                part.getValue(),
                                sum(late, one -> one.key(dimension).equals(part.getKey())),
                                ongoing)))
                .sorted(Table.Row.LARGEST_FIRST)
                .toList();
    }

    /** The points of a series; each opens with what all before it have left. */
    static List<Series.Point> points(
            Step step,
            Span span,
            LocalDate today,
            Map<LocalDate, Tally> months,
            Map<LocalDate, Tally> steps,
            long lateNow,
            Map<LocalDate, LocalDate> restated) {
        var points = new ArrayList<Series.Point>();
        var before = sum(months, day -> day.isBefore(span.from()));
        for (var period : step.of(span)) {
            var within = sum(steps, period::contains);
            var figures =
                    period.to().isBefore(today) ? Figures.past(before, within) : new Figures(before, within, lateNow);
            var marked = step == Step.DAY
                    ? Optional.<LocalDate>empty()
                    : restated.entrySet().stream()
                            .filter(mark -> period.contains(mark.getKey()))
                            .map(Map.Entry::getValue)
                            .max(LocalDate::compareTo);
            points.add(new Series.Point(period, marked, figures));
            before = new Tally().add(before, 1).add(within, 1);
        }
        return points;
    }

    static Figures figures(Parts parts, long lateNow, boolean ongoing) {
        return ongoing
                ? new Figures(parts.before(), parts.within(), lateNow)
                : Figures.past(parts.before(), parts.within());
    }

    private static Tally sum(Map<LocalDate, Tally> tallies, Predicate<LocalDate> wanted) {
        var sum = new Tally();
        tallies.forEach((day, tally) -> {
            if (wanted.test(day)) {
                sum.add(tally, 1);
            }
        });
        return sum;
    }

    static Parts sum(Map<String, Parts> parts) {
        return parts.values().stream().reduce(Parts.NOTHING, Parts::plus);
    }

    static long sum(List<LateOpen> late, Predicate<LateOpen> wanted) {
        return late.stream().filter(wanted).mapToLong(LateOpen::dossiers).sum();
    }
}
