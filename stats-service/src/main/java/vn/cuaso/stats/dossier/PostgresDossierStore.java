package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Closing;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.time.DossierClock;

/** Dossiers in PostgreSQL: the events of a batch, what they change and the statistics are one transaction. */
@ApplicationScoped
public class PostgresDossierStore implements DossierStore {

    private final Pool pool;
    private final Duration timeout;
    private final DueDates dueDates;
    private final Closing closing;
    private final DossierClock clock;

    PostgresDossierStore(Pool pool, StatsConfig config, WorkingCalendar calendar, DossierClock clock) {
        this.pool = pool;
        this.timeout = config.keepTimeout();
        this.dueDates = new DueDates(calendar, config.zone());
        this.closing = new Closing(config.closing().after(), config.zone());
        this.clock = clock;
    }

    @Override
    public Uni<Keeping> keep(Batch batch) {
        return pool.withTransaction(connection -> keep(batch, connection))
                .ifNoItem()
                .after(timeout)
                .fail()
                .<Keeping>map(Keeping.Kept::new)
                .onFailure(PostgresDossierStore::isAboutTheData)
                .recoverWithItem(failure -> unkeepable((PgException) failure));
    }

    private Uni<List<Verdict>> keep(Batch batch, SqlConnection connection) {
        var transaction = new KeepingTransaction(connection);
        return transaction
                .begin(timeout)
                .chain(() -> transaction.known(batch.arrivals()))
                .map(before -> Reckoning.of(batch.arrivals(), before, dueDates, new Changes(dueDates, closing)))
                .call(transaction::write)
                .map(Reckoning::verdicts)
                .call(verdicts -> note(batch, verdicts, connection));
    }

    private Uni<Void> note(Batch batch, List<Verdict> verdicts, SqlConnection connection) {
        return batch.checkpoint()
                .map(checkpoint -> new ImportLedger(connection)
                        .write(checkpoint, verdicts, clock.now().toOffsetDateTime()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation): trying again would not help. */
    private static boolean isAboutTheData(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("23"));
    }

    // PostgreSQL's detail repeats values of the row, so only the rule's name is passed on.
    private static Keeping unkeepable(PgException refusal) {
        var rule = refusal.getConstraint() == null ? refusal.getSqlState() : refusal.getConstraint();
        return new Keeping.Unkeepable("the database cannot keep it: " + rule);
    }
}
