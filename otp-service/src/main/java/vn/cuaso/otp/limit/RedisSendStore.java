package vn.cuaso.otp.limit;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;

/** Sends as sorted sets by time, exact at every moment; they are few, for the limits keep them few. */
@ApplicationScoped
public class RedisSendStore implements SendStore {

    private static final RedisScript TAKE = RedisScript.named("sends-take");

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final SecureRandom random;

    @Inject
    public RedisSendStore(RedisCalls redis, SecureRandom random) {
        this(redis, Keyspace.OTP, random);
    }

    public RedisSendStore(RedisCalls redis, Keyspace keyspace, SecureRandom random) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.random = random;
    }

    @Override
    public Uni<Take> take(LimitKind kind, String countedBy, List<SendLimit> limits, Instant now) {
        var arguments = new ArrayList<Object>();
        arguments.add(now.toEpochMilli());
        // Two sends of the same millisecond are two members.
        arguments.add(Long.toHexString(random.nextLong()));
        limits.stream().sorted(comparing(SendLimit::window)).forEach(limit -> {
            arguments.add(limit.permits());
            arguments.add(limit.window().toMillis());
        });
        var key = keyspace.sends(kind.name().toLowerCase(Locale.ROOT), countedBy);
        return redis.run(TAKE, List.of(key), arguments.toArray()).map(RedisSendStore::taken);
    }

    private static Take taken(Response reply) {
        return switch (reply.get(0).toString()) {
            case "TAKEN" -> new Take.Taken(reply.get(1).toInteger());
            case "LIMITED" -> new Take.Full(Instant.ofEpochMilli(reply.get(1).toLong()));
            case String other -> throw new IllegalStateException("sends-take replied " + other);
        };
    }
}
