package vn.cuaso.portal.statistics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The four figures as stats-service answers them ({@code docs/architecture.md}). */
@JsonIgnoreProperties(ignoreUnknown = true)
record Summary(OffsetDateTime asOf, Figure onTime, Figure received, Figure resolved, Figure inProgress) {

    /**
     * One figure.
     *
     * @param value {@code null} where there is nothing to count, such as a share of no dossiers
     * @param numerator of a share; {@code null} otherwise
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(BigDecimal value, Unit unit, Period period, Long numerator, Long denominator) {}

    /** Days, both included. */
    record Period(PeriodKind kind, LocalDate from, LocalDate to) {}

    enum Unit {
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("dossiers")
        DOSSIERS
    }

    enum PeriodKind {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("year-to-date")
        YEAR,
        @JsonProperty("now")
        NOW
    }
}
