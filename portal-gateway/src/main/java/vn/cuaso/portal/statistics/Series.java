package vn.cuaso.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Numbers one period after the other, as stats-service answers them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Series(
        OffsetDateTime asOf,
        List<Office> line,
        String step,
        LocalDate from,
        LocalDate to,
        String firstMonth,
        List<Point> points) {

    /** One period. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Point(String name, LocalDate from, LocalDate to, LocalDate restatedOn, Figures figures) {}
}
