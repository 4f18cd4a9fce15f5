package vn.cuaso.stats.check;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.cuaso.stats.store.Statements;

/** The comparison that every instance is asked for at the same hour and one of them makes, for it reads every event. */
@ApplicationScoped
class NightlyCheck {

    private static final String TAKE_TURN = Statements.named("check-take-turn");
    private static final String IS_MADE = Statements.named("check-is-made");
    private static final String NOTE = Statements.named("check-note");
    private static final String NOTED = Statements.named("check-noted");

    private final Pool pool;
    private final StatisticsCheck check;

    NightlyCheck(Pool pool, StatisticsCheck check) {
        this.pool = pool;
        this.check = check;
    }

    /**
     * Compares, unless another instance does or has done so for this hour.
     *
     * @param due the hour that the schedule names, the same in all instances
     */
    Uni<Optional<Findings>> run(Instant due) {
        var at = due.atOffset(ZoneOffset.UTC);
        return pool.withTransaction(turn -> isOurs(turn, at)
                .chain(ours -> ours
                        ? check.compare()
                                .call(findings -> turn.preparedQuery(NOTE).execute(Tuple.of(at, findings.all())))
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    /** How many differences were found the last time, by whichever instance; none before the first. */
    Uni<Long> lastDifferences() {
        return pool.query(NOTED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("differences"))
                        .findFirst()
                        .orElse(0L));
    }

    /** The lock first: what the instance before us noted is seen once it has let go. */
    private static Uni<Boolean> isOurs(SqlClient turn, OffsetDateTime due) {
        return turn.query(TAKE_TURN)
                .execute()
                .map(rows -> only(rows).getBoolean("ours"))
                .chain(ours -> ours
                        ? turn.preparedQuery(IS_MADE)
                                .execute(Tuple.of(due))
                                .map(rows -> !only(rows).getBoolean("made"))
                        : Uni.createFrom().item(false));
    }

    private static Row only(RowSet<Row> rows) {
        return rows.iterator().next();
    }
}
