package vn.cuaso.stats.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The JSON of {@code GET /api/statistics/summary}, as docs/architecture.md fixes it. */
record SummaryBody(
        OffsetDateTime asOf, ShareTile onTime, CountTile received, CountTile resolved, CountTile inProgress) {

    record PeriodBody(String kind, LocalDate from, LocalDate to) {
        static PeriodBody of(Period period) {
            var kind = period.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new PeriodBody(kind, period.from(), period.to());
        }
    }

    /** A percentage; {@code value} is null when there was nothing to take a share of. */
    record ShareTile(BigDecimal value, String unit, PeriodBody period, long numerator, long denominator) {
        static ShareTile of(Share share) {
            return new ShareTile(
                    share.percent().orElse(null),
                    "percent",
                    PeriodBody.of(share.period()),
                    share.numerator(),
                    share.denominator());
        }
    }

    record CountTile(long value, String unit, PeriodBody period) {
        static CountTile of(Count count) {
            return new CountTile(count.dossiers(), "dossiers", PeriodBody.of(count.period()));
        }
    }

    static SummaryBody of(Summary summary) {
        return new SummaryBody(
                summary.asOf().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
                ShareTile.of(summary.onTime()),
                CountTile.of(summary.received()),
                CountTile.of(summary.resolved()),
                CountTile.of(summary.inProgress()));
    }
}
