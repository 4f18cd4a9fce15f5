package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
    public Uni<List<Verdict>> keep(Batch batch) {
        return together(batch).onFailure(Unkeepable::is).recoverWithUni(() -> apart(batch));
    }

    /** In one transaction. */
    private Uni<List<Verdict>> together(Batch batch) {
        return pool.withTransaction(connection -> keep(batch, connection))
                .ifNoItem()
                .after(timeout)
                .fail();
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

    /**
     * One event spoils the batch: it is found by halving, and the others are kept. The checkpoint comes last, so an import that
     * breaks off before it meets events that it knows.
     */
    private Uni<List<Verdict>> apart(Batch batch) {
        return halved(batch.arrivals())
                .call(verdicts -> pool.withTransaction(connection -> note(batch, verdicts, connection))
                        .ifNoItem()
                        .after(timeout)
                        .fail());
    }

    private Uni<List<Verdict>> halved(List<Arrival> arrivals) {
        return together(Batch.of(arrivals)).onFailure(Unkeepable::is).recoverWithUni(failure -> {
            if (arrivals.size() == 1) {
                return Uni.createFrom().item(List.of(Unkeepable.verdict(failure)));
            }
            int middle = arrivals.size() / 2;
            return halved(arrivals.subList(0, middle))
                    .chain(first -> halved(arrivals.subList(middle, arrivals.size()))
                            .map(second -> Stream.concat(first.stream(), second.stream())
                                    .toList()));
        });
    }

    private Uni<Void> note(Batch batch, List<Verdict> verdicts, SqlConnection connection) {
        return batch.checkpoint()
                .map(checkpoint -> new ImportLedger(connection)
                        .write(checkpoint, verdicts, clock.now().toOffsetDateTime()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
