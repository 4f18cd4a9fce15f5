package vn.cuaso.stats.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.stats.aggregate.Measure;

/**
 * The numbers of a period or of a row.
 *
 * @param opening in progress before it
 * @param resolved early, on the day and late together
 * @param inProgress at its end: opening + received − resolved − returned − withdrawn
 * @param waiting of these, those that wait for supplements
 * @param lateOpen of these, those that are late
 * @param onTimePercent early and on the day, of all resolved; null where nothing was resolved
 * @param averageWorkingDays that a result took, without those waited for supplements; null where nothing was resolved
 */
record FiguresBody(
        long opening,
        long received,
        long resolvedEarly,
        long resolvedOnDay,
        long resolvedLate,
        long resolved,
        long returned,
        long withdrawn,
        long inProgress,
        long waiting,
        long lateOpen,
        BigDecimal onTimePercent,
        BigDecimal averageWorkingDays) {

    static FiguresBody of(Figures figures) {
        var within = figures.within();
        return new FiguresBody(
                figures.opening(),
                within.get(Measure.RECEIVED),
                within.get(Measure.RESOLVED_EARLY),
                within.get(Measure.RESOLVED_ON_DAY),
                within.get(Measure.RESOLVED_LATE),
                within.resolved(),
                within.get(Measure.RETURNED),
                within.get(Measure.WITHDRAWN),
                figures.inProgress(),
                figures.waiting(),
                figures.lateOpen(),
                figures.onTimePercent(),
                figures.averageWorkingDays());
    }

    List<Object> cells() {
        return Arrays.asList(
                opening,
                received,
                resolvedEarly,
                resolvedOnDay,
                resolvedLate,
                resolved,
                returned,
                withdrawn,
                inProgress,
                waiting,
                lateOpen,
                onTimePercent,
                averageWorkingDays);
    }
}
