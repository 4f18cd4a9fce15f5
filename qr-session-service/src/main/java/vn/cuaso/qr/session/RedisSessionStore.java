package vn.cuaso.qr.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.Partition;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.redis.RedisScript;
import vn.cuaso.qr.tracing.TraceParent;

/** Sessions as Redis hashes, changed by scripts. */
@ApplicationScoped
public class RedisSessionStore implements SessionStore {

    private static final RedisScript CREATE = RedisScript.named("session-create");
    private static final RedisScript CHANGE = RedisScript.named("session-change");
    private static final RedisScript SCANNED_TWICE = RedisScript.named("session-scanned-twice");
    private static final Set<State> LIVE = Set.of(State.CREATED, State.SCANNED, State.APPROVED);

    private final RedisCalls redis;
    private final Keyspace keyspace;
    private final Duration memory;

    @Inject
    public RedisSessionStore(RedisCalls redis, SessionConfig config) {
        this(redis, Keyspace.QR, config.memory());
    }

    public RedisSessionStore(RedisCalls redis, Keyspace keyspace, Duration memory) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.memory = memory;
    }

    @Override
    public Uni<Boolean> create(QrSession.Created session, Instant now) {
        var terms = session.terms();
        var partition = session.id().partition();
        var keys = List.of(
                session(session.id()),
                keyspace.handle(partition, terms.handle().value()),
                keyspace.deadlines(partition),
                keyspace.outbox(partition));
        var arguments = new ArrayList<Object>(List.of(
                session.id().value(),
                now.toEpochMilli(),
                session.expiresAt().toEpochMilli(),
                memory.toMillis(),
                terms.kind(),
                terms.client(),
                TraceParent.current().orElse("")));
        arguments.addAll(SessionFields.write(session));
        return redis.run(CREATE, keys, arguments.toArray()).map(reply -> switch (reply.toString()) {
            case "CREATED" -> true;
            case "KNOWN" -> false;
            case String other -> throw new IllegalStateException("session-create replied " + other);
        });
    }

    @Override
    public Uni<Optional<QrSession>> find(SessionId id, Instant now) {
        return redis.command("HGETALL", session(id))
                .map(fields -> fields.size() == 0
                        ? Optional.empty()
                        : Optional.of(SessionFields.read(id, fields).at(now)));
    }

    @Override
    public Uni<Optional<QrSession>> findByHandle(Handle handle, Instant now) {
        return redis.command("GET", keyspace.handle(handle.partition(), handle.value()))
                .chain(id ->
                        id == null ? Uni.createFrom().item(Optional.empty()) : find(new SessionId(id.toString()), now));
    }

    @Override
    public Uni<Change> claim(QrSession.Scanned claimed, Instant now) {
        return change(claimed, Set.of(State.CREATED), SessionFields.write(claimed), now);
    }

    @Override
    public Uni<Change> markScannedTwice(SessionId id, Instant now) {
        var keys = List.of(session(id), keyspace.outbox(id.partition()));
        return redis.run(
                        SCANNED_TWICE,
                        keys,
                        id.value(),
                        now.toEpochMilli(),
                        keyspace.changes(),
                        TraceParent.current().orElse(""))
                .map(RedisSessionStore::change);
    }

    @Override
    public Uni<Change> approve(QrSession.Approved approved, Instant now) {
        return change(approved, Set.of(State.SCANNED), SessionFields.write(approved), now);
    }

    @Override
    public Uni<Change> reject(QrSession.Rejected rejected, Instant now) {
        return change(rejected.id(), Set.of(State.SCANNED), State.REJECTED, "", SessionFields.write(rejected), now);
    }

    @Override
    public Uni<Change> take(QrSession.Consumed taken, Instant now) {
        return change(taken.id(), Set.of(State.APPROVED), State.CONSUMED, "", List.of(), now);
    }

    @Override
    public Uni<Change> cancel(SessionId id, Instant now) {
        return change(id, LIVE, State.CANCELLED, "", List.of(), now);
    }

    @Override
    public Uni<Change> expire(SessionId id, Instant now) {
        return change(id, LIVE, State.EXPIRED, "", List.of(), now);
    }

    @Override
    public Uni<List<SessionId>> overdue(Partition partition, Instant now, int count) {
        return redis.command(
                        "ZRANGEBYSCORE",
                        keyspace.deadlines(partition),
                        "-inf",
                        Long.toString(now.toEpochMilli()),
                        "LIMIT",
                        "0",
                        Integer.toString(count))
                .map(ids -> StreamSupport.stream(ids.spliterator(), false)
                        .map(id -> new SessionId(id.toString()))
                        .toList());
    }

    private Uni<Change> change(QrSession.Live next, Set<State> from, List<Object> fields, Instant now) {
        return change(
                next.id(), from, next.state(), Long.toString(next.expiresAt().toEpochMilli()), fields, now);
    }

    private Uni<Change> change(
            SessionId id, Set<State> from, State to, String expiresAt, List<Object> fields, Instant now) {
        var partition = id.partition();
        var keys = List.of(session(id), keyspace.deadlines(partition), keyspace.outbox(partition));
        var arguments = new ArrayList<Object>(List.of(
                id.value(),
                now.toEpochMilli(),
                from.stream().map(State::name).collect(Collectors.joining(" ", " ", " ")),
                to,
                to.wireName(),
                expiresAt,
                memory.toMillis(),
                keyspace.changes(),
                TraceParent.current().orElse("")));
        arguments.addAll(fields);
        return redis.run(CHANGE, keys, arguments.toArray()).map(RedisSessionStore::change);
    }

    private static Change change(Response reply) {
        return switch (reply.get(0).toString()) {
            case "MADE" -> new Change.Made();
            case "TOO_LATE" -> new Change.TooLate(State.valueOf(reply.get(1).toString()));
            case "ABSENT" -> new Change.Absent();
            case String other -> throw new IllegalStateException("a session's script replied " + other);
        };
    }

    private String session(SessionId id) {
        return keyspace.session(id.partition(), id.value());
    }
}
