package vn.cuaso.local.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many dossiers a province's agencies get and finish, month by month.
 *
 * @param months the months, without a gap
 * @param end the moment after which nothing has happened yet
 */
public record HistoryPlan(long seed, List<Month> months, OffsetDateTime end) {

    private static final OffsetDateTime DEMO_END = OffsetDateTime.parse("2024-03-29T10:00:00+07:00");
    private static final long DEMO_SEED = 20_240_329;

    /**
     * One month.
     *
     * @param resolved with a result, of which {@code late} later than due; fewer where few took days enough to be late
     * @param otherwise returned or withdrawn
     */
    public record Month(YearMonth month, int received, int resolved, int late, int otherwise) {
        int ended() {
            return resolved + otherwise;
        }
    }

    /**
     * What a demonstration shows on 29 March 2024: 43,875 received in the month, 98.99 % of the month's results on time,
     * 150,003 results in the year, 55,901 in progress.
     */
    public static HistoryPlan demo() {
        return new HistoryPlan(
                DEMO_SEED,
                List.of(
                        new Month(YearMonth.of(2023, 11), 40_000, 10_800, 97, 200),
                        new Month(YearMonth.of(2023, 12), 52_000, 20_451, 233, 400),
                        new Month(YearMonth.of(2024, 1), 60_000, 54_200, 661, 1_150),
                        new Month(YearMonth.of(2024, 2), 45_000, 41_300, 574, 850),
                        new Month(YearMonth.of(2024, 3), 43_875, 54_503, 548, 1_120)),
                DEMO_END);
    }

    /** The same months with few dossiers, for what cannot wait for all. */
    public static HistoryPlan few() {
        return of(1, 4_000);
    }

    /** Some months of the same kind, with about so many dossiers. */
    public static HistoryPlan of(long seed, int dossiers) {
        var demo = demo();
        var share = (double) dossiers
                / demo.months().stream().mapToInt(Month::received).sum();
        var months = demo.months().stream()
                .map(month -> new Month(
                        month.month(),
                        scaled(month.received(), share),
                        scaled(month.resolved(), share),
                        scaled(month.late(), share),
                        scaled(month.otherwise(), share)))
                .toList();
        return new HistoryPlan(seed, months, demo.end());
    }

    /** Behind which number the dossiers of a day are counted: two plans with different seeds hardly share a dossier. */
    int firstNumber() {
        return seed == DEMO_SEED ? 0 : 100_000 * (int) (1 + seed % 9);
    }

    /** The days of a month, as far as the plan goes. */
    List<LocalDate> days(Month month) {
        return IntStream.rangeClosed(1, month.month().lengthOfMonth())
                .mapToObj(month.month()::atDay)
                .filter(day -> !day.isAfter(end.toLocalDate()))
                .toList();
    }

    private static int scaled(int number, double share) {
        return (int) Math.round(number * share);
    }
}
