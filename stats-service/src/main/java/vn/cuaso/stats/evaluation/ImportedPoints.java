package vn.cuaso.stats.evaluation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Points that somebody else has given.
 *
 * @param source who, and from what
 */
record ImportedPoints(YearMonth month, String agency, Group group, BigDecimal points, String source) {

    /** What is wrong with it. */
    Optional<String> refusal() {
        if (month == null || agency == null || group == null || points == null || source == null || source.isBlank()) {
            return Optional.of("month, agency, group, points and source are all needed");
        }
        if (group == Group.TIMELINESS) {
            return Optional.of("timeliness is computed and not imported");
        }
        return points.signum() < 0 || points.compareTo(group.most()) > 0
                ? Optional.of("points of %s are 0 to %s".formatted(group.wireName(), group.most()))
                : Optional.empty();
    }
}
