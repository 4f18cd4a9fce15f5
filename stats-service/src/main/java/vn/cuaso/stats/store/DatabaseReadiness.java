package vn.cuaso.stats.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says under its own name whether the database answers, so that an operator sees what is down: it, or the service. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {

    private static final String NAME = "dependency: PostgreSQL";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Pool pool;

    DatabaseReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(_ -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
