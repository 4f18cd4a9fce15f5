package vn.cuaso.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Numbers of a period, broken down, as stats-service answers them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Table(
        OffsetDateTime asOf,
        List<Office> line,
        String by,
        LocalDate from,
        LocalDate to,
        List<Row> rows,
        Figures direct,
        Figures total) {

    /** One row. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String key, String name, int below, Figures figures) {}
}
