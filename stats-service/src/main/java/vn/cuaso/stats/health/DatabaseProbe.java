package vn.cuaso.stats.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks the database whether it is there. */
@ApplicationScoped
class DatabaseProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Pool pool;

    DatabaseProbe(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> answers() {
        return pool.query("select 1")
                .execute()
                .replaceWith(true)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
