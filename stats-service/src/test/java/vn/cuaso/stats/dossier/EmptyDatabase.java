package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes back what earlier tests have kept, as soon as the database that they may have stopped is reached again. */
@ApplicationScoped
public class EmptyDatabase {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Pool pool;

    EmptyDatabase(Pool pool) {
        this.pool = pool;
    }

    public void prepare() {
        pool.query("""
                delete from dossier_day; delete from dossier_month; delete from restated_month; delete from statistics_cell;
                delete from agency; delete from dossier; delete from parked_event; delete from dossier_event;
                delete from import_refusal; delete from import_progress; delete from sign_in_event; delete from sign_in_day""")
                .execute()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .expireIn(PATIENCE.toMillis())
                .await()
                .atMost(PATIENCE);
    }
}
