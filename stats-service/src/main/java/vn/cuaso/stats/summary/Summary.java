package vn.cuaso.stats.summary;

import java.time.ZonedDateTime;

/**
 * The four tiles of the portal's front page.
 *
 * @param asOf the moment that the numbers describe
 * @param onTime resolved in the month not later than due, of all resolved in the month
 * @param received received in the month
 * @param resolved resolved in the year so far
 * @param inProgress received and not ended now, waiting for supplements included
 */
public record Summary(ZonedDateTime asOf, Share onTime, Count received, Count resolved, Count inProgress) {

    static Summary of(ZonedDateTime now, DossierCounts counts) {
        return new Summary(
                now,
                new Share(Period.monthOf(now), counts.onTimeInMonth(), counts.resolvedInMonth()),
                new Count(Period.monthOf(now), counts.receivedInMonth()),
                new Count(Period.yearTo(now), counts.resolvedInYear()),
                new Count(Period.momentOf(now), counts.inProgress()));
    }

    /** Whether the numbers and their day are equal, at whatever second they were counted. */
    public boolean saysTheSameAs(Summary other) {
        return asOf.toLocalDate().equals(other.asOf.toLocalDate())
                && onTime.equals(other.onTime)
                && received.equals(other.received)
                && resolved.equals(other.resolved)
                && inProgress.equals(other.inProgress);
    }
}
