package vn.cuaso.stats.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.aggregate.Tally;

/**
 * What happened in a period, and what was open around it. The balance holds by itself:
 * opening + received − resolved − returned − withdrawn = in progress.
 *
 * @param before everything until the period
 * @param within the period alone
 * @param lateOpen open and late at its end, or now where the period goes on
 */
record Figures(Tally before, Tally within, long lateOpen) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** A period that has ended. */
    static Figures past(Tally before, Tally within) {
        var late = lateOpen(before) + lateOpen(within);
        return new Figures(before, within, late);
    }

    private static long lateOpen(Tally tally) {
        return tally.get(Measure.BECAME_LATE) - tally.get(Measure.LEFT_LATE);
    }

    long opening() {
        return before.balance();
    }

    long inProgress() {
        return before.balance() + within.balance();
    }

    long waiting() {
        return waiting(before) + waiting(within);
    }

    long onTime() {
        return within.get(Measure.RESOLVED_EARLY) + within.get(Measure.RESOLVED_ON_DAY);
    }

    /** In percent, cut off so that it is never shown better than it is; null where nothing was resolved. */
    BigDecimal onTimePercent() {
        return share(onTime(), within.resolved(), HUNDRED);
    }

    /** Working days that a result took, without those waited; null where nothing was resolved. */
    BigDecimal averageWorkingDays() {
        return share(within.get(Measure.WORKED_DAYS), within.resolved(), BigDecimal.ONE);
    }

    private static BigDecimal share(long part, long all, BigDecimal times) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part).multiply(times).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.DOWN);
    }

    private static long waiting(Tally tally) {
        return tally.get(Measure.WAITING_BEGAN) - tally.get(Measure.WAITING_ENDED);
    }
}
