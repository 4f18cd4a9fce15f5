package vn.cuaso.stats.figures;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.store.Queries;

@ApplicationScoped
class PostgresFiguresStore implements FiguresStore {

    private final Queries queries;

    PostgresFiguresStore(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<Optional<YearMonth>> firstMonth() {
        return queries.ask("read-first-month", Tuple.tuple(), row -> Optional.ofNullable(row.getLocalDate("month")))
                .map(months ->
                        months.stream().flatMap(Optional::stream).findFirst().map(YearMonth::from));
    }

    @Override
    public Uni<Map<LocalDate, Tally>> months(List<String> agencies, Choice choice, LocalDate lastMonth) {
        return queries.ask("read-months", chosen(agencies, choice).addLocalDate(lastMonth), PostgresFiguresStore::dated)
                .map(PostgresFiguresStore::byDay);
    }

    @Override
    public Uni<Map<LocalDate, Tally>> days(List<String> agencies, Choice choice, Span span) {
        var parameters = chosen(agencies, choice).addLocalDate(span.from()).addLocalDate(span.to());
        return queries.ask("read-days", parameters, PostgresFiguresStore::dated).map(PostgresFiguresStore::byDay);
    }

    @Override
    public Uni<Map<String, Parts>> parts(List<String> agencies, Choice choice, Dimension dimension, Span span) {
        var parameters = chosen(agencies, choice)
                .addString(dimension.wireName())
                .addLocalDate(span.from())
                .addLocalDate(span.lastMonth());
        return queries.ask(
                        "read-parts",
                        parameters,
                        row -> Map.entry(row.getString("key"), Parts.of(tally(row), row.getBoolean("before"))))
                .map(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Parts::plus)));
    }

    @Override
    public Uni<List<LateOpen>> lateOpen(Instant now) {
        return queries.ask(
                "read-late-open",
                Tuple.of(now.atOffset(ZoneOffset.UTC)),
                row -> new LateOpen(
                        row.getString("agency"),
                        row.getString("field"),
                        row.getString("procedure"),
                        row.getString("channel"),
                        row.getLong("dossiers")));
    }

    @Override
    public Uni<Map<LocalDate, LocalDate>> restated(List<String> agencies, Span span) {
        var parameters = Tuple.tuple()
                .addArrayOfString(agencies.toArray(String[]::new))
                .addLocalDate(span.from())
                .addLocalDate(span.lastMonth());
        return queries.ask(
                        "read-restated",
                        parameters,
                        row -> Map.entry(row.getLocalDate("month"), row.getLocalDate("known_on")))
                .map(rows -> rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Tuple chosen(List<String> agencies, Choice choice) {
        return Tuple.tuple()
                .addArrayOfString(agencies.toArray(String[]::new))
                .addString(choice.field().orElse(null))
                .addString(choice.procedure().orElse(null))
                .addString(choice.channel().orElse(null));
    }

    private static Map.Entry<LocalDate, Tally> dated(Row row) {
        return Map.entry(row.getLocalDate("day"), tally(row));
    }

    private static Map<LocalDate, Tally> byDay(List<Map.Entry<LocalDate, Tally>> rows) {
        return rows.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Tally tally(Row row) {
        var tally = new Tally();
        Measure.ALL.forEach(measure -> tally.add(measure, Objects.requireNonNull(row.getLong(measure.column()))));
        return tally;
    }
}
