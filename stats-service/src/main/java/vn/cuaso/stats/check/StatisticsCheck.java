package vn.cuaso.stats.check;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.store.Statements;

/** Computes everything anew from the events, beside running writers, and compares it with what is kept. */
@ApplicationScoped
public class StatisticsCheck {

    private static final String EVENTS = Statements.named("check-events");
    private static final String ADD_DAYS = Statements.named("check-add-days");
    private static final String COMPARE_DAYS = Statements.named("check-compare-days");
    private static final String COMPARE_MONTHS = Statements.named("check-compare-months");
    private static final String BALANCE = Statements.named("check-balance");
    private static final int EVENTS_AT_ONCE = 5_000;

    private final Pool pool;
    private final DueDates dueDates;

    StatisticsCheck(Pool pool, StatsConfig config, WorkingCalendar calendar) {
        this.pool = pool;
        this.dueDates = new DueDates(calendar, config.zone());
    }

    /** In how many cells received less ended is not what is open. */
    public Uni<Integer> brokenBalances() {
        return pool.query(BALANCE).execute().map(rows -> rows.size());
    }

    /** The whole comparison. All of it sees one moment of the database, and nothing of it stays there. */
    public Uni<Findings> compare() {
        return pool.withConnection(connection -> connection
                .query("begin isolation level repeatable read")
                .execute()
                .chain(() -> compare(connection, new Recomputation(dueDates)))
                .eventually(() -> connection.query("rollback").execute()));
    }

    private static Uni<Findings> compare(SqlConnection connection, Recomputation recomputation) {
        return connection
                .prepare(EVENTS)
                .map(statement -> statement.cursor())
                .chain(cursor -> readAll(connection, cursor, recomputation))
                .chain(() -> differences(connection, COMPARE_DAYS, recomputation))
                .chain(() -> differences(connection, COMPARE_MONTHS, recomputation))
                .map(_ -> recomputation.findings());
    }

    private static Uni<Void> readAll(SqlConnection connection, Cursor cursor, Recomputation recomputation) {
        return Multi.createBy()
                .repeating()
                .uni(() -> readSome(connection, cursor, recomputation))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni()
                .chain(cursor::close);
    }

    private static Uni<Boolean> readSome(SqlConnection connection, Cursor cursor, Recomputation recomputation) {
        return cursor.read(EVENTS_AT_ONCE).chain(rows -> {
            rows.forEach(recomputation::add);
            if (!cursor.hasMore()) {
                recomputation.end();
            }
            return recomputation
                    .takeDays()
                    .map(days ->
                            connection.preparedQuery(ADD_DAYS).execute(days).replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem())
                    .map(_ -> cursor.hasMore());
        });
    }

    private static Uni<Void> differences(SqlConnection connection, String statement, Recomputation recomputation) {
        return connection
                .query(statement)
                .execute()
                .invoke(rows -> rows.forEach(row -> recomputation.differ(row.getString("place"))))
                .replaceWithVoid();
    }
}
