package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.Partition;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;
import vn.cuaso.otp.tracing.TraceParent;

/** Challenges in Redis: a hash each, beside it the sealed phone, and the outbox of its partition. */
@ApplicationScoped
public class RedisChallengeStore implements ChallengeStore {

    private static final RedisScript CREATE = RedisScript.named("challenge-create");
    private static final RedisScript RESEND = RedisScript.named("challenge-resend");
    private static final RedisScript ATTEMPT = RedisScript.named("challenge-attempt");
    private static final RedisScript CONSUME = RedisScript.named("challenge-consume");
    private static final RedisScript REJECT = RedisScript.named("challenge-reject");
    private static final RedisScript CANCEL = RedisScript.named("challenge-cancel");

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final Duration memory;

    @Inject
    public RedisChallengeStore(RedisCalls redis, ChallengeConfig config) {
        this(redis, Keyspace.OTP, config.memory());
    }

    /**
     * @param memory how long a challenge is remembered after its code has expired
     */
    public RedisChallengeStore(RedisCalls redis, Keyspace keyspace, Duration memory) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.memory = memory;
    }

    @Override
    public Uni<Void> create(Challenge challenge, String sealedPhone, Instant now) {
        var id = challenge.id().value();
        var arguments = new ArrayList<Object>();
        arguments.add(id);
        arguments.add(now.toEpochMilli());
        arguments.add(Duration.between(now, challenge.expiresAt()).toMillis());
        arguments.add(memory.toMillis());
        arguments.add(sealedPhone);
        arguments.add(challenge.language());
        arguments.add(TraceParent.current().orElse(""));
        arguments.addAll(ChallengeFields.write(challenge));
        return redis.run(CREATE, keysWithPhoneAndOutbox(id), arguments.toArray())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Challenge>> find(ChallengeId id) {
        return redis.command("HGETALL", keyspace.challenge(id.value()))
                .map(fields -> fields.size() == 0 ? Optional.empty() : Optional.of(ChallengeFields.read(id, fields)));
    }

    @Override
    public Uni<Resend> resend(ChallengeId id, Binding binding, Instant resendAt, int sendsLeft, Instant now) {
        return redis.run(
                        RESEND,
                        keysWithPhoneAndOutbox(id.value()),
                        id.value(),
                        binding.transaction(),
                        binding.purpose(),
                        now.toEpochMilli(),
                        resendAt.toEpochMilli(),
                        sendsLeft,
                        TraceParent.current().orElse(""))
                .map(reply -> resend(id, reply));
    }

    private static Resend resend(ChallengeId id, Response reply) {
        return switch (reply.get(0).toString()) {
            case "RESENT" -> new Resend.Resent(ChallengeFields.read(id, reply.get(1)));
            case "TOO_SOON" ->
                new Resend.TooSoon(Instant.ofEpochMilli(reply.get(1).toLong()));
            case "GONE" -> new Resend.Gone();
            case String other -> throw new IllegalStateException("challenge-resend replied " + other);
        };
    }

    @Override
    public Uni<Attempt> countAttempt(ChallengeId id, Binding binding, int limit, Instant now) {
        return redis.run(
                        ATTEMPT,
                        List.of(keyspace.challenge(id.value())),
                        binding.transaction(),
                        binding.purpose(),
                        now.toEpochMilli(),
                        limit)
                .map(RedisChallengeStore::attempt);
    }

    private static Attempt attempt(Response reply) {
        return switch (reply.get(0).toString()) {
            case "COUNTED" ->
                new Attempt.Counted(
                        reply.get(1).toInteger(),
                        reply.get(2).toString(),
                        reply.get(3).toString());
            case "EXPIRED" -> new Attempt.Expired();
            case "EXHAUSTED" -> new Attempt.Exhausted();
            case "GONE" -> new Attempt.Gone();
            case String other -> throw new IllegalStateException("challenge-attempt replied " + other);
        };
    }

    @Override
    public Uni<Consumption> consume(ChallengeId id, int attempt, Instant now) {
        return redis.run(
                        CONSUME,
                        keysWithPhoneAndOutbox(id.value()),
                        id.value(),
                        attempt,
                        now.toEpochMilli(),
                        TraceParent.current().orElse(""))
                .map(reply -> Consumption.valueOf(reply.toString()));
    }

    @Override
    public Uni<Rejection> reject(ChallengeId id, int attempt, int limit, Instant now) {
        return redis.run(
                        REJECT,
                        keysWithPhoneAndOutbox(id.value()),
                        id.value(),
                        attempt,
                        limit,
                        now.toEpochMilli(),
                        TraceParent.current().orElse(""))
                .map(reply -> Rejection.valueOf(reply.toString()));
    }

    @Override
    public Uni<Cancellation> cancel(ChallengeId id, String transaction) {
        var keys = List.of(keyspace.challenge(id.value()), keyspace.phone(id.value()));
        return redis.run(CANCEL, keys, transaction).map(reply -> Cancellation.valueOf(reply.toString()));
    }

    private List<String> keysWithPhoneAndOutbox(String id) {
        return List.of(keyspace.challenge(id), keyspace.phone(id), keyspace.outbox(Partition.of(id)));
    }
}
