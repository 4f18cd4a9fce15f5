package vn.cuaso.stats.figures;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import vn.cuaso.stats.agency.Agency;

/**
 * What was resolved on time in a month, by agency.
 *
 * @param line from the root down to the agency whose agencies below are listed
 */
public record Timely(ZonedDateTime asOf, YearMonth month, List<Agency> line, List<Row> below, Row total) {

    /** One agency with all that are below it. */
    public record Row(String code, String name, int below, long onTime, long resolved) {}

    static Timely of(Table table) {
        var whole = table.line().isEmpty() ? "" : table.line().getLast().code();
        return new Timely(
                table.asOf(),
                YearMonth.from(table.span().to()),
                table.line(),
                table.rows().stream()
                        .map(row -> row(table, row.key(), row.figures()))
                        .toList(),
                row(table, whole, table.total()));
    }

    private static Row row(Table table, String code, Figures figures) {
        return new Row(
                code,
                table.tree().find(code).map(Agency::name).orElse(code),
                table.tree().below(code).size(),
                figures.onTime(),
                figures.within().resolved());
    }
}
