package vn.cuaso.auth.operator;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.cuaso.auth.operator.SignInFigures.Count;
import vn.cuaso.auth.operator.SignInFigures.Day;
import vn.cuaso.auth.operator.SignInFigures.Way;

/**
 * Sign-in statistics as the console writes and draws them. Numbers look as everywhere in the portal: 43,875 and 98.99%.
 *
 * @param from the first day, as it is written
 * @param all of all ways together
 */
record StatisticsView(
        String from, String to, Total all, List<WayRow> ways, List<ReasonRow> reasons, List<DayRow> days) {

    /**
     * How many tried.
     *
     * @param most of one day
     * @param bars one for each day, the busiest fills the height
     */
    record Total(String succeeded, String failed, String share, String most, List<DayBar> bars) {}

    /**
     * A way to sign in, over all days.
     *
     * @param half of those who succeeded needed so many seconds at most
     * @param nearly all, nineteen of twenty, needed so many
     */
    record WayRow(String way, Total total, String half, String nearly) {}

    /**
     * Why sign-ins failed.
     *
     * @param of a hundred, of the most frequent reason: the length of its bar
     */
    record ReasonRow(String way, String reason, String count, long of) {}

    /**
     * One day; the newest is the first.
     *
     * @param ways in the order of all ways
     */
    record DayRow(String day, Cell all, List<Cell> ways) {}

    /** Two numbers of a table. */
    record Cell(String succeeded, String failed) {
        private static Cell of(Count count) {
            return new Cell(number(count.succeeded()), number(count.failed()));
        }
    }

    private static final double HUNDRED = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String NONE = "–";

    static StatisticsView of(SignInFigures figures) {
        List<Day> days = figures.everyDay();
        List<Way> ways =
                figures.ways().stream().filter(way -> way.count().all() > 0).toList();
        return new StatisticsView(
                DAY.format(figures.from()),
                DAY.format(figures.to()),
                total(Count.of(ways), days, Day::count),
                ways.stream().map(way -> way(way, days)).toList(),
                reasons(ways),
                days.reversed().stream().map(day -> day(day, ways)).toList());
    }

    /** Whether nobody tried: a code that was shown to somebody and not scanned is no try. */
    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** How wide the drawings are. */
    public int width() {
        return days.size();
    }

    private static Total total(Count count, List<Day> days, Function<Day, Count> counted) {
        long most = days.stream().map(counted).mapToLong(Count::all).max().orElse(0);
        return new Total(
                number(count.succeeded()),
                number(count.failed()),
                share(count),
                number(most),
                IntStream.range(0, days.size())
                        .mapToObj(place -> DayBar.of(place, counted.apply(days.get(place)), most))
                        .toList());
    }

    private static WayRow way(Way way, List<Day> days) {
        return new WayRow(
                way.way(),
                total(way.count(), days, day -> day.count(way.way())),
                way.seconds().map(seconds -> number(seconds.p50())).orElse(NONE),
                way.seconds().map(seconds -> number(seconds.p95())).orElse(NONE));
    }

    private static DayRow day(Day day, List<Way> ways) {
        return new DayRow(
                DAY.format(day.day()),
                Cell.of(day.count()),
                ways.stream().map(way -> Cell.of(day.count(way.way()))).toList());
    }

    /** The most frequent first. */
    private static List<ReasonRow> reasons(List<Way> ways) {
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

    private static String number(long count) {
        return format("#,##0").format(count);
    }

    /** Of all tries, those that succeeded. */
    private static String share(Count count) {
        return count.all() == 0 ? NONE : format("0.00").format(HUNDRED * count.succeeded() / count.all()) + "%";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
