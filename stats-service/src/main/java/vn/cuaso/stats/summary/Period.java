package vn.cuaso.stats.summary;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * The days that a number is about, both included.
 *
 * @param from the first day
 * @param to the last day, which may still be going on
 */
public record Period(Kind kind, LocalDate from, LocalDate to) {

    /** The default periods of the tiles. */
    enum Kind {
        MONTH,
        YEAR_TO_DATE,
        NOW
    }

    static Period monthOf(ZonedDateTime now) {
        return new Period(Kind.MONTH, now.toLocalDate().withDayOfMonth(1), now.toLocalDate());
    }

    static Period yearTo(ZonedDateTime now) {
        return new Period(Kind.YEAR_TO_DATE, now.toLocalDate().withDayOfYear(1), now.toLocalDate());
    }

    static Period momentOf(ZonedDateTime now) {
        return new Period(Kind.NOW, now.toLocalDate(), now.toLocalDate());
    }
}
