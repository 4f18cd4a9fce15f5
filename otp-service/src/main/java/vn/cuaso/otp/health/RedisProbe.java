package vn.cuaso.otp.health;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks Redis whether it is there. */
@ApplicationScoped
class RedisProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ReactiveRedisDataSource redis;

    RedisProbe(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    Uni<Boolean> answers() {
        return redis.execute("PING")
                .replaceWith(true)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
