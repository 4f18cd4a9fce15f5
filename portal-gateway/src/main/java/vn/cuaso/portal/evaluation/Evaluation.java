package vn.cuaso.portal.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.cuaso.portal.statistics.Office;
import vn.cuaso.portal.statistics.Written;

/** Index 766 of a month, as stats-service answers it ({@code docs/dossier-statistics.md}). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Evaluation(OffsetDateTime asOf, String month, List<Office> line, List<Row> agencies, Row total) {

    private static final int MONTHS_TO_CHOOSE = 12;
    private static final String COMPUTED = "computed";

    /** The groups of the index. */
    public enum Group {
        @JsonProperty("openness")
        OPENNESS,
        @JsonProperty("timeliness")
        TIMELINESS,
        @JsonProperty("digitisation")
        DIGITISATION,
        @JsonProperty("online-services")
        ONLINE_SERVICES,
        @JsonProperty("online-payment")
        ONLINE_PAYMENT,
        @JsonProperty("satisfaction")
        SATISFACTION
    }

    /** The points of one group; {@code null} where there are none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Score(
            Group group, BigDecimal most, BigDecimal points, String source, Long numerator, Long denominator) {

        public boolean known() {
            return points != null;
        }

        public String pointsText() {
            return Written.points(points);
        }

        public String mostText() {
            return most.stripTrailingZeros().toPlainString();
        }
    }

    /** One agency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(String code, String name, int below, List<Score> groups, BigDecimal points, BigDecimal most) {

        public boolean known() {
            return most.signum() > 0;
        }

        public String pointsText() {
            return Written.points(points);
        }

        public String mostText() {
            return most.stripTrailingZeros().toPlainString();
        }
    }

    /** Who has given the points of a group. */
    public record Source(Group group, String text) {}

    /** A month that may be chosen. */
    public record Month(String key, String name) {}

    /** Every source of what is shown but the computation, once. */
    public List<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        for (Group group : Group.values()) {
            Stream.concat(agencies.stream(), Stream.of(total))
                    .flatMap(row -> row.groups().stream())
                    .filter(score -> score.group() == group && score.known() && !COMPUTED.equals(score.source()))
                    .forEach(score -> sources.add(new Source(group, score.source())));
        }
        return List.copyOf(sources);
    }

    /** The last twelve, the newest first. */
    public List<Month> months() {
        YearMonth newest = YearMonth.from(Written.date(asOf));
        List<Month> months = new ArrayList<>();
        for (int back = 0; back < MONTHS_TO_CHOOSE; back++) {
            YearMonth one = newest.minusMonths(back);
            months.add(new Month(one.toString(), Written.month(one)));
        }
        return months;
    }

    public String monthText() {
        return Written.month(YearMonth.parse(month));
    }

    /** The agency that is looked at; {@code null} where there is none yet. */
    public Office office() {
        return line.isEmpty() ? null : line.getLast();
    }

    /** The agencies above it. */
    public List<Office> above() {
        return line.isEmpty() ? List.of() : line.subList(0, line.size() - 1);
    }

    public boolean nothing() {
        return !total.known();
    }

    /** The page of another agency in the same month. */
    public String of(String code) {
        return "/evaluation?agency=" + code + "&month=" + month;
    }

    public Score timeliness() {
        return total.groups().stream()
                .filter(score -> score.group() == Group.TIMELINESS)
                .findFirst()
                .orElseThrow();
    }

    public String onTime() {
        return Written.number(timeliness().numerator());
    }

    public String resolved() {
        return Written.number(timeliness().denominator());
    }

    public String time() {
        return Written.time(asOf);
    }

    public String day() {
        return Written.day(asOf);
    }

    public String since() {
        return time() + ", " + day();
    }
}
