package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Counters in Redis. Time comes from the caller, so that all instances and tests agree on it; Redis only forgets. */
@ApplicationScoped
class RedisThrottleStore implements ThrottleStore {

    private final RedisScript countInWindow;
    private final RedisScript fullWindow;
    private final RedisScript countWithGrowingWait;
    private final RedisScript countUpTo;
    private final RedisScript forget;

    RedisThrottleStore(RedisScripts scripts) {
        this.countInWindow = scripts.load("throttle/count-in-window");
        this.fullWindow = scripts.load("throttle/full-window");
        this.countWithGrowingWait = scripts.load("throttle/count-with-growing-wait");
        this.countUpTo = scripts.load("throttle/count-up-to");
        this.forget = scripts.load("throttle/forget");
    }

    @Override
    public Uni<Optional<Instant>> countInWindow(String key, int limit, Duration window, Instant now) {
        return run(countInWindow, key, limit, window.toMillis(), now.toEpochMilli())
                .map(RedisThrottleStore::instant);
    }

    @Override
    public Uni<Optional<Instant>> fullWindow(String key, int limit, Instant now) {
        return run(fullWindow, key, limit, now.toEpochMilli()).map(RedisThrottleStore::instant);
    }

    @Override
    public Uni<Optional<Instant>> countWithGrowingWait(String key, GrowingWait wait, Instant now) {
        return run(
                        countWithGrowingWait,
                        key,
                        wait.free(),
                        wait.first().toMillis(),
                        wait.longest().toMillis(),
                        wait.memory().toMillis(),
                        now.toEpochMilli())
                .map(RedisThrottleStore::instant);
    }

    @Override
    public Uni<Boolean> countUpTo(String key, int limit, Duration memory, Instant now) {
        return run(countUpTo, key, limit, memory.toMillis(), now.toEpochMilli()).map(reply -> reply.toInteger() == 1);
    }

    @Override
    public Uni<Void> forget(String key) {
        return run(forget, key).replaceWithVoid();
    }

    private static Uni<Response> run(RedisScript script, String key, long... arguments) {
        return script.run(
                List.of("auth:throttle:{" + key + "}"),
                LongStream.of(arguments).mapToObj(Long::toString).toList());
    }

    /** Scripts answer with milliseconds since 1970, or 0 for no wait. */
    private static Optional<Instant> instant(Response reply) {
        return Optional.of(reply.toLong()).filter(millis -> millis > 0).map(Instant::ofEpochMilli);
    }
}
