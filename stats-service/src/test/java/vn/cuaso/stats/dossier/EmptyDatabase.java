package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes back what earlier tests have kept. */
@ApplicationScoped
public class EmptyDatabase {

    private final Pool pool;

    EmptyDatabase(Pool pool) {
        this.pool = pool;
    }

    public void prepare() {
        pool.query("delete from dossier; delete from dossier_event")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
