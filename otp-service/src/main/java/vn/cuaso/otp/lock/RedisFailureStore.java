package vn.cuaso.otp.lock;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;

/** Failures as one hash per account. */
@ApplicationScoped
public class RedisFailureStore implements FailureStore {

    private static final RedisScript LOOK = RedisScript.named("failures-look");
    private static final RedisScript COUNT = RedisScript.named("failures-count");

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final LockConfig config;

    @Inject
    public RedisFailureStore(RedisCalls redis, LockConfig config) {
        this(redis, Keyspace.OTP, config);
    }

    public RedisFailureStore(RedisCalls redis, Keyspace keyspace, LockConfig config) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.config = config;
    }

    @Override
    public Uni<Optional<Instant>> lockedUntil(List<AccountName> names, Instant now) {
        var keys = names.stream().map(this::key).toList();
        return redis.run(LOOK, keys)
                .map(reply -> Instant.ofEpochMilli(reply.toLong()))
                .map(until -> until.isAfter(now) ? Optional.of(until) : Optional.empty());
    }

    @Override
    public Uni<Count> count(AccountName account, Instant now) {
        return redis.run(
                        COUNT,
                        List.of(key(account)),
                        now.toEpochMilli(),
                        config.threshold(),
                        config.ceiling(),
                        config.firstWindow().toMillis(),
                        config.longestWindow().toMillis(),
                        config.memory().toMillis())
                .map(RedisFailureStore::counted);
    }

    private static Count counted(Response reply) {
        return switch (reply.get(0).toString()) {
            case "COUNTED" -> new Count.Counted();
            case "COUNTED_AND_LOCKED" -> new Count.CountedAndLocked(until(reply));
            case "LOCKED" -> new Count.Locked(until(reply));
            case String other -> throw new IllegalStateException("failures-count replied " + other);
        };
    }

    private static Instant until(Response reply) {
        return Instant.ofEpochMilli(reply.get(1).toLong());
    }

    @Override
    public Uni<Void> forget(AccountName account) {
        return redis.command("DEL", key(account)).replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetAll(List<AccountName> names) {
        // They lie in one partition, so this is one step.
        return redis.command("DEL", names.stream().map(this::key).toArray(String[]::new))
                .replaceWithVoid();
    }

    private String key(AccountName account) {
        return keyspace.failures(account.home(), account.fingerprint());
    }
}
