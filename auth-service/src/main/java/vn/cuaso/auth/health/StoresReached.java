package vn.cuaso.auth.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready from the moment when this instance has reached Redis and the database for the first time. Before that it is of no use, and a rolling update
 * that brings a wrong address or password stops here. Later it stays ready while one is away: it is away for every instance
 * alike, and taking all of them out would only put the load balancer's bare error in the place of an answer that says when to
 * come back. Liveness asks for nothing but the service itself: starting it again repairs no store.
 */
@Readiness
@ApplicationScoped
class StoresReached implements AsyncHealthCheck {

    private static final String NAME = "stores reached since the start";

    private final RedisProbe redis;
    private final DatabaseProbe database;
    private volatile boolean reached;

    StoresReached(RedisProbe redis, DatabaseProbe database) {
        this.redis = redis;
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return reached ? Uni.createFrom().item(HealthCheckResponse.up(NAME)) : both().map(this::noted);
    }

    private Uni<Boolean> both() {
        return Uni.combine().all().unis(redis.answers(), database.answers()).with((one, other) -> one && other);
    }

    private HealthCheckResponse noted(boolean reachedNow) {
        reached |= reachedNow;
        return HealthCheckResponse.named(NAME).status(reached).build();
    }
}
