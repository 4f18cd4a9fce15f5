package vn.cuaso.otp.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready from the moment when this instance has reached Redis for the first time. Before that it is of no use, and a rolling update
 * that brings a wrong address or password stops here. Later it stays ready while it is away: it is away for every instance
 * alike, and taking all of them out would only put the load balancer's bare error in the place of an answer that says when to
 * come back. Liveness asks for nothing but the service itself: starting it again repairs no store.
 */
@Readiness
@ApplicationScoped
class StoresReached implements AsyncHealthCheck {

    private static final String NAME = "stores reached since the start";

    private final RedisProbe redis;
    private volatile boolean reached;

    StoresReached(RedisProbe redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return reached
                ? Uni.createFrom().item(HealthCheckResponse.up(NAME))
                : redis.answers().map(this::noted);
    }

    private HealthCheckResponse noted(boolean reachedNow) {
        reached |= reachedNow;
        return HealthCheckResponse.named(NAME).status(reached).build();
    }
}
