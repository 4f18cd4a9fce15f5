package vn.cuaso.otp.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.Partition;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;
import vn.cuaso.otp.tracing.TraceParent;

/** Deliveries as fields of the challenge's hash: they live as long as it does. */
@ApplicationScoped
public class RedisDeliveryStore implements DeliveryStore {

    private static final RedisScript CLAIM = RedisScript.named("delivery-claim");
    private static final RedisScript RECORD = RedisScript.named("delivery-record");

    private final RedisCalls redis;
    private final Keyspace keyspace;

    @Inject
    public RedisDeliveryStore(RedisCalls redis) {
        this(redis, Keyspace.OTP);
    }

    public RedisDeliveryStore(RedisCalls redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    @Override
    public Uni<Optional<String>> sealedPhone(ChallengeId id) {
        return redis.command("GET", keyspace.phone(id.value()))
                .map(reply -> Optional.ofNullable(reply).map(Response::toString));
    }

    @Override
    public Uni<Claim> claim(Leg leg, Instant now) {
        var id = leg.challenge().value();
        var keys = List.of(keyspace.challenge(id), keyspace.phone(id));
        return redis.run(CLAIM, keys, leg.send(), leg.channel(), now.toEpochMilli())
                .map(RedisDeliveryStore::claim);
    }

    private static Claim claim(Response reply) {
        return switch (reply.get(0).toString()) {
            case "CLAIMED" -> new Claim.Claimed();
            case "UNDECIDED" ->
                new Claim.Undecided(
                        Instant.ofEpochMilli(Long.parseLong(reply.get(1).toString())));
            case "DELIVERED" -> new Claim.Delivered();
            case "FAILED" -> new Claim.Failed();
            case "OVER" -> new Claim.Over();
            case String other -> throw new IllegalStateException("delivery-claim replied " + other);
        };
    }

    @Override
    public Uni<Recorded> delivered(Leg leg, Instant now) {
        return record(leg, "DELIVERED", "", true, now);
    }

    @Override
    public Uni<Recorded> failed(Leg leg, DeliveryFailure reason, boolean last, Instant now) {
        return record(leg, "FAILED", reason.name(), last, now);
    }

    private Uni<Recorded> record(Leg leg, String result, String reason, boolean last, Instant now) {
        var id = leg.challenge().value();
        var keys = List.of(keyspace.challenge(id), keyspace.outbox(Partition.of(id)));
        return redis.run(
                        RECORD,
                        keys,
                        id,
                        leg.send(),
                        leg.channel(),
                        result,
                        reason,
                        last ? 1 : 0,
                        now.toEpochMilli(),
                        TraceParent.current().orElse(""))
                .map(reply -> Recorded.valueOf(reply.toString()));
    }
}
