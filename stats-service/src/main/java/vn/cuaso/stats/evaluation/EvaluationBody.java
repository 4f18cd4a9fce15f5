package vn.cuaso.stats.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The index of a month, as far as the data carries it.
 *
 * @param line the agencies from the root down to the one whose agencies below are listed; empty for the roots
 * @param total the listed agencies' common root or agency itself
 */
record EvaluationBody(OffsetDateTime asOf, String month, List<Office> line, List<AgencyRow> agencies, AgencyRow total) {

    /** An agency. */
    record Office(String code, String name, boolean named) {}

    /**
     * One agency.
     *
     * @param below how many agencies are directly below it
     * @param points of the groups that have any
     * @param most what these groups could give together; 100 when all are there
     */
    record AgencyRow(String code, String name, int below, List<GroupBody> groups, BigDecimal points, BigDecimal most) {}

    /**
     * One group.
     *
     * @param points null where there is no data
     * @param source {@code computed}, or who has given the points; null where there is no data
     * @param numerator resolved on time, for timeliness
     * @param denominator all resolved, for timeliness
     */
    record GroupBody(
            Group group, BigDecimal most, BigDecimal points, String source, Long numerator, Long denominator) {}
}
