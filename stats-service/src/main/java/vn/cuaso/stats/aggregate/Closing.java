package vn.cuaso.stats.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a month's numbers are final: what becomes known later restates it.
 *
 * @param after how long after a month's end they may still come in
 */
public record Closing(Duration after, ZoneId zone) {

    /** Whether the month that begins on this day was closed at this moment. */
    public boolean isClosed(LocalDate month, Instant moment) {
        var end = month.plusMonths(1).atStartOfDay(zone).toInstant();
        return !moment.isBefore(end.plus(after));
    }
}
