package vn.cuaso.auth.operator;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sign-in statistics as the console writes and draws them. Numbers look as everywhere in the portal: 43,875 and 98.99%.
 *
 * @param from the first day, as it is written
 * @param most of one day; 0 where nothing happened
 */
record StatisticsView(
        String from,
        String to,
        String succeeded,
        String failed,
        String share,
        String most,
        List<WayRow> ways,
        List<ReasonRow> reasons,
        List<DayRow> days) {

    /** A way to sign in, over all days. */
    record WayRow(String way, String succeeded, String failed, String share, String half, String most) {}

    /**
     * Why sign-ins failed.
     *
     * @param of a hundred, of the most frequent reason: the length of its bar
     */
    record ReasonRow(String way, String reason, String count, long of) {}

    /**
     * One day, with its bar: parts of a hundred, of the day with most sign-ins.
     *
     * @param place of the bar, the first is 0
     */
    record DayRow(String day, int place, String succeeded, String failed, double good, double bad) {
        /** Where the part that succeeded begins, from above. */
        public double goodTop() {
            return HUNDRED - good;
        }

        /** Where the part that failed begins; it stands on the other. */
        public double badTop() {
            return HUNDRED - good - bad;
        }
    }

    private static final double HUNDRED = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String NONE = "–";

    static StatisticsView of(SignInFigures figures) {
        List<SignInFigures.Way> ways = figures.ways();
        long succeeded = ways.stream().mapToLong(SignInFigures.Way::succeeded).sum();
        long failed = ways.stream().mapToLong(SignInFigures.Way::failures).sum();
        long most = figures.days().stream()
                .mapToLong(day -> day.succeeded() + day.failed())
                .max()
                .orElse(0);
        return new StatisticsView(
                DAY.format(figures.from()),
                DAY.format(figures.to()),
                number(succeeded),
                number(failed),
                share(succeeded, failed),
                number(most),
                ways.stream().map(StatisticsView::way).toList(),
                reasons(ways),
                days(figures, most));
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** How wide the drawing of the days is. */
    public int width() {
        return days.size();
    }

    private static WayRow way(SignInFigures.Way way) {
        return new WayRow(
                way.way(),
                number(way.succeeded()),
                number(way.failures()),
                share(way.succeeded(), way.failures()),
                way.seconds().map(seconds -> number(seconds.p50())).orElse(NONE),
                way.seconds().map(seconds -> number(seconds.p95())).orElse(NONE));
    }

    /** The most frequent first. */
    private static List<ReasonRow> reasons(List<SignInFigures.Way> ways) {
        record Counted(String way, Map.Entry<String, Long> reason) {}
        List<Counted> counted = ways.stream()
                .flatMap(way -> way.failed().entrySet().stream().map(reason -> new Counted(way.way(), reason)))
                .sorted(Comparator.comparing((Counted row) -> row.reason().getValue())
                        .reversed()
                        .thenComparing(row -> row.reason().getKey())
                        .thenComparing(Counted::way))
                .toList();
        long most =
                counted.isEmpty() ? 1 : Math.max(1, counted.getFirst().reason().getValue());
        return counted.stream()
                .map(row -> new ReasonRow(
                        row.way(),
                        row.reason().getKey(),
                        number(row.reason().getValue()),
                        Math.round(HUNDRED * row.reason().getValue() / most)))
                .toList();
    }

    /** Every day, also those on which nothing happened. */
    private static List<DayRow> days(SignInFigures figures, long most) {
        Map<LocalDate, SignInFigures.Day> busy =
                figures.days().stream().collect(Collectors.toMap(SignInFigures.Day::day, day -> day));
        List<DayRow> rows = new ArrayList<>();
        for (LocalDate day : figures.from().datesUntil(figures.to().plusDays(1)).toList()) {
            SignInFigures.Day counted = busy.getOrDefault(day, new SignInFigures.Day(day, List.of()));
            rows.add(new DayRow(
                    DAY.format(day),
                    rows.size(),
                    number(counted.succeeded()),
                    number(counted.failed()),
                    part(counted.succeeded(), most),
                    part(counted.failed(), most)));
        }
        return rows;
    }

    private static double part(long count, long most) {
        return most == 0 ? 0 : HUNDRED * count / most;
    }

    private static String number(long count) {
        return format("#,##0").format(count);
    }

    /** Of all tries, those that succeeded. */
    private static String share(long succeeded, long failed) {
        long all = succeeded + failed;
        return all == 0 ? NONE : format("0.00").format(HUNDRED * succeeded / all) + "%";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
