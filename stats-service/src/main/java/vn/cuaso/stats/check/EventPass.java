package vn.cuaso.stats.check;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import vn.cuaso.stats.store.Statements;

/** One pass over all events, in a transaction that is open already, and the comparison with what is kept. */
final class EventPass {

    private static final String EVENTS = Statements.named("check-events");
    private static final String ADD_DAYS = Statements.named("check-add-days");
    private static final String COMPARE_DAYS = Statements.named("check-compare-days");
    private static final String COMPARE_MONTHS = Statements.named("check-compare-months");
    private static final int EVENTS_AT_ONCE = 5_000;

    private final SqlConnection connection;
    private final Recomputation recomputation;
    private final Mending mending;

    /** What becomes of the dossiers that are kept differently. */
    interface Mending {

        /** Those of some events; completes before the next events are read. */
        Uni<Void> mend(Recomputation recomputation);
    }

    /** A pass that only looks. */
    EventPass(SqlConnection connection, Recomputation recomputation) {
        this(connection, recomputation, EventPass::leave);
    }

    EventPass(SqlConnection connection, Recomputation recomputation, Mending mending) {
        this.connection = connection;
        this.recomputation = recomputation;
        this.mending = mending;
    }

    private static Uni<Void> leave(Recomputation recomputation) {
        recomputation.takeDiffering();
        return Uni.createFrom().voidItem();
    }

    /** Leaves what the events come to in {@code recomputed_day}. */
    Uni<Findings> run() {
        return connection
                .prepare(EVENTS)
                .map(statement -> statement.cursor())
                .chain(this::readAll)
                .chain(() -> differences(COMPARE_DAYS))
                .chain(() -> differences(COMPARE_MONTHS))
                .map(_ -> recomputation.findings());
    }

    private Uni<Void> readAll(Cursor cursor) {
        return Multi.createBy()
                .repeating()
                .uni(() -> readSome(cursor))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .chain(cursor::close);
    }

    private Uni<Boolean> readSome(Cursor cursor) {
        return cursor.read(EVENTS_AT_ONCE)
                .invoke(rows -> {
                    rows.forEach(recomputation::add);
                    if (!cursor.hasMore()) {
                        recomputation.end();
                    }
                })
                .chain(() -> recomputation.takeDays().map(this::addDays).orElseGet(Uni.createFrom()::voidItem))
                .chain(() -> mending.mend(recomputation))
                .map(_ -> cursor.hasMore());
    }

    private Uni<Void> addDays(Tuple days) {
        return connection.preparedQuery(ADD_DAYS).execute(days).replaceWithVoid();
    }

    private Uni<Void> differences(String statement) {
        return connection
                .query(statement)
                .execute()
                .invoke(rows -> rows.forEach(row -> recomputation.differ(row.getString("place"))))
                .replaceWithVoid();
    }
}
