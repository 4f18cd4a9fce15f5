package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.agency.Agency;
import vn.cuaso.stats.agency.AgencyTree;

/** Numbers one period after the other, as of a moment. */
record Series(
        ZonedDateTime asOf,
        AgencyTree tree,
        List<Agency> line,
        Step step,
        Span span,
        YearMonth firstMonth,
        List<Point> points) {

    /**
     * One period.
     *
     * @param restatedOn when a closed month in it was last changed
     */
    record Point(Span span, Optional<LocalDate> restatedOn, Figures figures) {}
}
