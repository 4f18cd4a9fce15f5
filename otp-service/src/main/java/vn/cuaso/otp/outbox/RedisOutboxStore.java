package vn.cuaso.otp.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.Partition;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;

/** The outbox as one Redis stream per partition, read by a consumer group. */
@ApplicationScoped
public class RedisOutboxStore implements OutboxStore {

    private static final RedisScript READ = RedisScript.named("outbox-read");
    private static final RedisScript SETTLE = RedisScript.named("outbox-settle");
    private static final RedisScript RELEASE = RedisScript.named("outbox-release");
    private static final RedisScript SET_ASIDE = RedisScript.named("outbox-set-aside");
    private static final String GROUP = "relay";

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final OutboxConfig config;

    @Inject
    public RedisOutboxStore(RedisCalls redis, OutboxConfig config) {
        this(redis, Keyspace.OTP, config);
    }

    public RedisOutboxStore(RedisCalls redis, Keyspace keyspace, OutboxConfig config) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.config = config;
    }

    @Override
    public Uni<List<OutboxEntry>> read(Partition partition) {
        return redis.run(
                        READ,
                        keys(partition),
                        GROUP,
                        config.batch(),
                        config.patience().toMillis(),
                        config.again().toMillis())
                .map(reply -> StreamSupport.stream(reply.spliterator(), false)
                        .map(RedisOutboxStore::entry)
                        .toList());
    }

    private static OutboxEntry entry(Response reply) {
        var namesAndValues = reply.get(1);
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            fields.put(
                    namesAndValues.get(i).toString(), namesAndValues.get(i + 1).toString());
        }
        return new OutboxEntry(reply.get(0).toString(), fields);
    }

    @Override
    public Uni<Long> waiting(Partition partition) {
        return redis.command("XLEN", keyspace.outbox(partition)).map(Response::toLong);
    }

    /** An entry's id begins with the time of Redis at which it came. */
    @Override
    public Uni<Optional<Instant>> oldest(Partition partition) {
        return redis.command("XRANGE", keyspace.outbox(partition), "-", "+", "COUNT", "1")
                .map(entries -> entries.size() == 0
                        ? Optional.empty()
                        : Optional.of(time(entries.get(0).get(0).toString())));
    }

    private static Instant time(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    @Override
    public Uni<Void> settle(Partition partition, List<OutboxEntry> published) {
        return run(SETTLE, outbox(partition), List.of(GROUP), published).replaceWithVoid();
    }

    @Override
    public Uni<Void> release(Partition partition, List<OutboxEntry> unpublished) {
        return run(RELEASE, outbox(partition), List.of(GROUP, config.patience().toMillis()), unpublished)
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> setAside(Partition partition, List<OutboxEntry> unreadable) {
        return run(SET_ASIDE, keys(partition), List.of(GROUP, config.unreadable()), unreadable)
                .map(dropped -> dropped.map(Response::toInteger).orElse(0));
    }

    private List<String> outbox(Partition partition) {
        return List.of(keyspace.outbox(partition));
    }

    private List<String> keys(Partition partition) {
        return List.of(keyspace.outbox(partition), keyspace.unreadable(partition));
    }

    /** Empty without entries: there is nothing to run for then. */
    private Uni<Optional<Response>> run(
            RedisScript script, List<String> keys, List<Object> first, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var arguments = Stream.concat(first.stream(), entries.stream().map(OutboxEntry::id));
        return redis.run(script, keys, arguments.toArray()).map(Optional::ofNullable);
    }
}
