package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Numbers one period after the other.
 *
 * @param line the agencies from the root down to the one that is counted; empty for all roots together
 * @param firstMonth the first month that anything is known of
 */
record SeriesBody(
        OffsetDateTime asOf,
        List<AgencyBody> line,
        String step,
        LocalDate from,
        LocalDate to,
        String firstMonth,
        String field,
        String procedure,
        String channel,
        FormulasBody formulas,
        List<PointBody> points) {

    /**
     * One period.
     *
     * @param name such as {@code 2024-03}
     * @param from its first day that is counted
     * @param to its last day that is counted
     * @param restatedOn when numbers of a closed month in it were last changed by what became known later; null for never
     */
    record PointBody(String name, LocalDate from, LocalDate to, LocalDate restatedOn, FiguresBody figures) {}
}
