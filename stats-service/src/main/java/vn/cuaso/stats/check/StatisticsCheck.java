package vn.cuaso.stats.check;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.store.Statements;

/** Computes everything anew from the events, beside running writers, and compares it with what is kept. */
@ApplicationScoped
public class StatisticsCheck {

    private static final String BALANCE = Statements.named("check-balance");

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
                .chain(() -> new EventPass(connection, new Recomputation(dueDates)).run())
                .eventually(() -> connection.query("rollback").execute()));
    }
}
