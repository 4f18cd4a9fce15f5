package vn.cuaso.stats.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The JSON of {@code GET /api/statistics/summary}, as docs/architecture.md fixes it. Formulas speak in the names of the series. */
public record SummaryBody(
        OffsetDateTime asOf, ShareTile onTime, CountTile received, CountTile resolved, CountTile inProgress) {

    record PeriodBody(String kind, LocalDate from, LocalDate to) {
        static PeriodBody of(Period period) {
            var kind = period.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new PeriodBody(kind, period.from(), period.to());
        }
    }

    /** A percentage; {@code value} is null when there was nothing to take a share of. */
    record ShareTile(
            BigDecimal value, String unit, PeriodBody period, long numerator, long denominator, String formula) {
        private static final String FORMULA =
                "100 * (resolvedEarly + resolvedOnDay) / resolved, in the month; cut off after two decimals";

        static ShareTile of(Share share) {
            return new ShareTile(
                    share.percent().orElse(null),
                    "percent",
                    PeriodBody.of(share.period()),
                    share.numerator(),
                    share.denominator(),
                    FORMULA);
        }
    }

    record CountTile(long value, String unit, PeriodBody period, String formula) {
        static CountTile of(Count count, String formula) {
            return new CountTile(count.dossiers(), "dossiers", PeriodBody.of(count.period()), formula);
        }
    }

    /** As it is written. */
    public static SummaryBody of(Summary summary) {
        return new SummaryBody(
                summary.asOf().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
                ShareTile.of(summary.onTime()),
                CountTile.of(summary.received(), "received, in the month"),
                CountTile.of(summary.resolved(), "resolvedEarly + resolvedOnDay + resolvedLate, in the year"),
                CountTile.of(summary.inProgress(), "opening + received - resolved - returned - withdrawn"));
    }
}
