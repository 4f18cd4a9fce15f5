package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.dossier.Reckoning.Before;
import vn.cuaso.stats.store.Columns;
import vn.cuaso.stats.store.Statements;

/** The statements of one transaction that keeps events, on its connection. */
final class KeepingTransaction {

    private static final String BEGIN = Statements.named("begin-keeping");
    private static final String KNOWN_EVENTS = Statements.named("known-events");
    private static final String KNOWN_FACTS = Statements.named("known-facts");
    private static final String INSERT_EVENTS = Statements.named("insert-events");
    private static final String PARK = Statements.named("park-events");
    private static final String UNPARK = Statements.named("unpark-events");
    private static final String WRITE_DOSSIERS = Statements.named("write-dossiers");
    private static final String NAME_AGENCIES = Statements.named("name-agencies");
    private static final String ADD_CELLS = Statements.named("add-cells");
    private static final String COUNT_DAYS = Statements.named("count-days");
    private static final String COUNT_MONTHS = Statements.named("count-months");
    private static final String MARK_RESTATED = Statements.named("mark-restated");

    private final SqlConnection connection;

    KeepingTransaction(SqlConnection connection) {
        this.connection = connection;
    }

    /** Waits until nobody else writes. */
    Uni<Void> begin(Duration longest) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(longest.toMillis() + "ms"))
                .replaceWithVoid();
    }

    /** What is known of the dossiers of these events, and of whatever else has their ids. */
    Uni<Before> known(List<Arrival> arrivals) {
        var codes = arrivals.stream().map(Arrival::dossier).distinct().toArray(String[]::new);
        var parameters = new Columns<>(arrivals, (Object) codes)
                .texts(arrival -> arrival.event().source().toString())
                .texts(arrival -> arrival.event().id());
        return run(KNOWN_EVENTS, parameters.tuple())
                .chain(events -> events.size() == 0
                        ? Uni.createFrom().item(Before.nothing())
                        : run(KNOWN_FACTS, Tuple.of(codes))
                                .map(facts -> DossierRows.before(events, DossierRows.facts(facts))));
    }

    /** Writes the events and everything that they change. */
    Uni<Void> write(Reckoning reckoning) {
        if (reckoning.accepted().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return run(INSERT_EVENTS, DossierColumns.ofEvents(reckoning.accepted()))
                .chain(() -> park(reckoning))
                .chain(() -> writeDossiers(reckoning))
                .chain(() -> count(reckoning.changes()));
    }

    private Uni<Void> park(Reckoning reckoning) {
        Uni<Void> parked = reckoning.parked().isEmpty()
                ? Uni.createFrom().voidItem()
                : run(PARK, DossierColumns.ofParked(reckoning.parked()).addOffsetDateTime(latest(reckoning.parked())))
                        .replaceWithVoid();
        var received = reckoning.received().toArray(String[]::new);
        return received.length == 0
                ? parked
                : parked.chain(() -> run(UNPARK, Tuple.of(received))).replaceWithVoid();
    }

    private static OffsetDateTime latest(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(Arrival::knownAt)
                .max(Instant::compareTo)
                .orElseThrow()
                .atOffset(ZoneOffset.UTC);
    }

    private Uni<Void> writeDossiers(Reckoning reckoning) {
        if (reckoning.rows().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return run(NAME_AGENCIES, StatisticsColumns.ofAgencies(reckoning.accepted()))
                .chain(() -> run(WRITE_DOSSIERS, DossierColumns.ofDossiers(reckoning.rows())))
                .replaceWithVoid();
    }

    private Uni<Void> count(Changes changes) {
        if (changes.days().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var counted = run(ADD_CELLS, StatisticsColumns.ofCells(changes))
                .chain(() -> run(COUNT_DAYS, StatisticsColumns.ofRows(changes.days())))
                .chain(() -> run(COUNT_MONTHS, StatisticsColumns.ofRows(changes.months())));
        return changes.restated().isEmpty()
                ? counted.replaceWithVoid()
                : counted.chain(() -> run(MARK_RESTATED, StatisticsColumns.ofMarks(changes)))
                        .replaceWithVoid();
    }

    private Uni<RowSet<Row>> run(String statement, Tuple parameters) {
        return connection.preparedQuery(statement).execute(parameters);
    }
}
