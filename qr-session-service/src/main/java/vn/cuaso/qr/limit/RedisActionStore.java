package vn.cuaso.qr.limit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.redis.RedisScript;

/** Actions as sorted sets by time, exact at every moment; they are few, for the limits keep them few. */
@ApplicationScoped
public class RedisActionStore implements ActionStore {

    private static final RedisScript TAKE = RedisScript.named("actions-take");

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final SecureRandom random;

    @Inject
    public RedisActionStore(RedisCalls redis, SecureRandom random) {
        this(redis, Keyspace.QR, random);
    }

    public RedisActionStore(RedisCalls redis, Keyspace keyspace, SecureRandom random) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.random = random;
    }

    @Override
    public Uni<Optional<Instant>> take(LimitKind kind, String countedBy, Limit limit, Instant now) {
        return redis.run(
                        TAKE,
                        List.of(keyspace.actions(kind.id(), countedBy)),
                        now.toEpochMilli(),
                        // Two actions of the same millisecond are two members.
                        Long.toHexString(random.nextLong()),
                        limit.permits(),
                        limit.window().toMillis())
                .map(RedisActionStore::fullUntil);
    }

    private static Optional<Instant> fullUntil(Response reply) {
        return switch (reply.get(0).toString()) {
            case "TAKEN" -> Optional.empty();
            case "LIMITED" -> Optional.of(Instant.ofEpochMilli(reply.get(1).toLong()));
            case String other -> throw new IllegalStateException("actions-take replied " + other);
        };
    }
}
