package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.store.Statements;

/** Dossiers in PostgreSQL. One statement keeps a whole batch, so it is its own transaction. */
@ApplicationScoped
public class PostgresDossierStore implements DossierStore {

    private static final String KEEP = Statements.named("keep-dossier-events");

    private final Pool pool;
    private final Duration timeout;

    public PostgresDossierStore(Pool pool, StatsConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Uni<Keeping> keep(List<CloudEvent<DossierEvent>> events) {
        return pool.preparedQuery(KEEP)
                .execute(DossierColumns.of(events))
                .ifNoItem()
                .after(timeout)
                .fail()
                .<Keeping>map(rows -> new Keeping.Kept(rows.iterator().next().getInteger("fresh")))
                .onFailure(PostgresDossierStore::isAboutTheData)
                .recoverWithItem(failure -> contradiction((PgException) failure));
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation): trying again would not help. */
    private static boolean isAboutTheData(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("23"));
    }

    // PostgreSQL's detail repeats values of the row, so only the rule's name is passed on.
    private static Keeping contradiction(PgException refusal) {
        var rule = refusal.getConstraint() == null ? refusal.getSqlState() : refusal.getConstraint();
        return new Keeping.Contradiction("contradicts what is known: " + rule);
    }
}
