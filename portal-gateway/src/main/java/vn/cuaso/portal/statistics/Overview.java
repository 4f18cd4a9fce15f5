package vn.cuaso.portal.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What <em>Thống kê</em> shows beside the tiles.
 *
 * @param since when the numbers were counted, if stats-service is away now; empty otherwise
 * @param line from the province down to the agency that is looked at
 * @param agencies what may be chosen: the line, and the agencies directly below
 * @param months what may be chosen, the newest first, as {@code 2024-03}
 */
public record Overview(
        Selection selection,
        String since,
        List<Office> line,
        List<Office> agencies,
        List<Month> months,
        String from,
        String to,
        String firstDay,
        String lastDay,
        List<Period> periods,
        List<Row> rows,
        Figures direct,
        Figures total) {

    /** A month that may be chosen. */
    public record Month(String key, String name) {}

    /**
     * One period of the series.
     *
     * @param restatedOn the day when it was last changed after it had been closed; empty for never
     * @param ongoing whether it has not ended
     */
    public record Period(String name, String restatedOn, boolean ongoing, Figures figures) {}

    /**
     * One row of the breakdown.
     *
     * @param channel what a row is called that is one; {@code null} otherwise
     * @param address empty where there is nothing further down
     */
    public record Row(String name, Channel channel, String address, Figures figures) {}

    static Overview of(Selection selection, Series series, Table table, Table agencies, boolean past) {
        LocalDate today = Written.date(series.asOf());
        return new Overview(
                selection,
                past ? Written.time(series.asOf()) + ", " + Written.day(series.asOf()) : "",
                series.line(),
                choice(series.line(), agencies),
                months(YearMonth.parse(series.firstMonth()), YearMonth.from(today)),
                YearMonth.from(series.from()).toString(),
                YearMonth.from(series.to()).toString(),
                Written.day(series.from()),
                Written.day(series.to()),
                series.points().stream()
                        .map(point -> new Period(
                                name(selection.step(), point.from()),
                                point.restatedOn() == null ? "" : Written.day(point.restatedOn()),
                                !point.to().isBefore(today),
                                point.figures()))
                        .toList(),
                table.rows().stream()
                        .map(row -> row(selection, table.by(), row))
                        .toList(),
                table.direct(),
                table.total());
    }

    private static List<Office> choice(List<Office> line, Table agencies) {
        List<Office> all = new ArrayList<>(line);
        agencies.rows().forEach(row -> all.add(new Office(row.key(), row.name(), true)));
        return all;
    }

    private static List<Month> months(YearMonth first, YearMonth last) {
        List<Month> months = new ArrayList<>();
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            months.add(new Month(month.toString(), Written.month(month)));
        }
        return months;
    }

    private static Row row(Selection selection, String by, Table.Row row) {
        return new Row(
                row.name(),
                by.equals("channel") ? Channel.of(row.key()) : null,
                by.equals("agency") ? selection.ofAgency(row.key()) : "",
                row.figures());
    }

    private static String name(Step step, LocalDate from) {
        return switch (step) {
            case DAY -> Written.day(from);
            case MONTH -> Written.month(YearMonth.from(from));
            case YEAR -> String.valueOf(from.getYear());
        };
    }

    /** The agency that is looked at; {@code null} without any. */
    public Office office() {
        return line.isEmpty() ? null : line.getLast();
    }

    /** The agencies above it. */
    public List<Office> above() {
        return line.isEmpty() ? List.of() : line.subList(0, line.size() - 1);
    }

    public boolean looksAt(String code) {
        return office() != null && office().code().equals(code);
    }

    /** Whether nothing was ever counted here. */
    public boolean empty() {
        return total.received() == 0 && total.opening() == 0 && total.resolved() == 0;
    }
}
