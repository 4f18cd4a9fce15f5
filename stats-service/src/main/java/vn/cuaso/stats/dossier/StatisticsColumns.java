package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.life.UnitCode;
import vn.cuaso.stats.store.Columns;

/** Parameters of the statements that write statistics, one array per column. */
final class StatisticsColumns {

    private StatisticsColumns() {}

    /** For {@code name-agencies.sql}: the agencies of these events, and those above them. */
    static Tuple ofAgencies(Collection<Arrival> arrivals) {
        var names = new HashMap<String, String>();
        arrivals.forEach(arrival -> {
            var agency = arrival.event().data().dossier().agency();
            names.put(UnitCode.of(agency.code()).text(), agency.name());
        });
        var agencies = new HashSet<UnitCode>();
        names.keySet().forEach(code -> agencies.addAll(new UnitCode(code).line()));
        return new Columns<>(List.copyOf(agencies))
                .texts(UnitCode::text)
                .texts(agency -> names.getOrDefault(agency.text(), agency.text()))
                .texts(agency -> agency.parent().map(UnitCode::text).orElse(null))
                .numbers(UnitCode::depth)
                .flags(agency -> names.containsKey(agency.text()))
                .tuple();
    }

    /** For {@code add-cells.sql}: those of the months hold those of the days. */
    static Tuple ofCells(Changes changes) {
        var cells = changes.months().keySet().stream()
                .map(Changes.Row::cell)
                .distinct()
                .toList();
        return cells(new Columns<>(cells), Function.identity()).tuple();
    }

    /** For {@code count-days.sql} and {@code count-months.sql}. */
    static Tuple ofRows(Map<Changes.Row, Tally> rows) {
        var columns = new Columns<>(List.copyOf(rows.entrySet()));
        columns.days(row -> row.getKey().from());
        cells(columns, row -> row.getKey().cell());
        return measures(columns).tuple();
    }

    /** For {@code mark-restated.sql}. */
    static Tuple ofMarks(Changes changes) {
        var columns = new Columns<>(List.copyOf(changes.restated().entrySet()));
        columns.days(row -> row.getKey().month())
                .texts(row -> row.getKey().agency().text())
                .days(row -> row.getKey().knownOn())
                .numbers(row -> changes.restatingEvents().get(row.getKey()));
        return measures(columns).tuple();
    }

    private static <T> Columns<T> cells(Columns<T> columns, Function<T, Cell> cell) {
        return columns.texts(row -> cell.apply(row).agency().text())
                .texts(row -> cell.apply(row).field())
                .texts(row -> cell.apply(row).procedure())
                .texts(row -> DossierRows.stored(cell.apply(row).channel()));
    }

    private static <K> Columns<Map.Entry<K, Tally>> measures(Columns<Map.Entry<K, Tally>> columns) {
        Measure.ALL.forEach(measure -> columns.numbers(row -> row.getValue().get(measure)));
        return columns;
    }
}
