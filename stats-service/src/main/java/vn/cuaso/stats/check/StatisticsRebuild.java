package vn.cuaso.stats.check;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.dossier.StoredDossier;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.store.Statements;

/**
 * Writes all statistics anew from the events, as after a change of the calendar or of the rules. One transaction, in which nobody else
 * writes and everybody reads the old numbers until the end; it ends with a check, and without agreement nothing is changed.
 */
@ApplicationScoped
class StatisticsRebuild {

    private static final String BEGIN = Statements.named("begin-keeping");
    private static final String CELLS = Statements.named("rebuild-cells");
    private static final String DOSSIERS = Statements.named("rebuild-dossiers");
    private static final String DAYS = Statements.named("rebuild-days");
    private static final String MONTHS = Statements.named("rebuild-months");
    private static final String BALANCE = Statements.named("check-balance");
    private static final String EMPTY = "delete from recomputed_day";
    private static final String NO_LIMIT = "0";

    private final Pool pool;
    private final DueDates dueDates;

    StatisticsRebuild(Pool pool, StatsConfig config, WorkingCalendar calendar) {
        this.pool = pool;
        this.dueDates = new DueDates(calendar, config.zone());
    }

    /**
     * What a rebuild came to.
     *
     * @param before what differed
     * @param after what still does; then nothing was changed
     * @param broken in how many cells received less ended is not what is open
     */
    record Rebuilt(Findings before, Findings after, int broken) {

        boolean agrees() {
            return after.agree() && broken == 0;
        }
    }

    Uni<Rebuilt> rebuild() {
        return pool.withConnection(connection -> run(connection, "begin")
                .chain(() -> connection.preparedQuery(BEGIN).execute(Tuple.of(NO_LIMIT)))
                .chain(() -> rebuild(connection))
                .call(rebuilt -> run(connection, rebuilt.agrees() ? "commit" : "rollback"))
                .onFailure()
                .call(() -> run(connection, "rollback")));
    }

    private Uni<Rebuilt> rebuild(SqlConnection connection) {
        return run(connection, CELLS)
                .chain(() ->
                        new EventPass(connection, new Recomputation(dueDates), found -> mend(connection, found)).run())
                .call(() -> write(connection))
                .chain(before -> check(connection, before));
    }

    private static Uni<Void> mend(SqlConnection connection, Recomputation recomputation) {
        var differing = recomputation.takeDiffering();
        return differing.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(DOSSIERS)
                        .execute(StoredDossier.lives(differing))
                        .replaceWithVoid();
    }

    private static Uni<Void> write(SqlConnection connection) {
        return run(connection, "delete from dossier_day")
                .chain(() -> run(connection, "delete from dossier_month"))
                .chain(() -> run(connection, DAYS))
                .chain(() -> run(connection, MONTHS))
                .chain(() -> run(connection, EMPTY));
    }

    private Uni<Rebuilt> check(SqlConnection connection, Findings before) {
        return new EventPass(connection, new Recomputation(dueDates))
                .run()
                .call(() -> run(connection, EMPTY))
                .chain(after ->
                        connection.query(BALANCE).execute().map(cells -> new Rebuilt(before, after, cells.size())));
    }

    private static Uni<Void> run(SqlConnection connection, String statement) {
        return connection.query(statement).execute().replaceWithVoid();
    }
}
