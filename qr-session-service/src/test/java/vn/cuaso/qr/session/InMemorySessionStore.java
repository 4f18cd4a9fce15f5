package vn.cuaso.qr.session;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.redis.Partition;

/** Sessions of this process. */
public final class InMemorySessionStore implements SessionStore {

    private final Map<SessionId, QrSession> sessions = new HashMap<>();
    private final List<QrEvent> events = new ArrayList<>();
    private final Set<SessionId> broken = new HashSet<>();

    /** What was announced about the session, in order. */
    synchronized List<QrEvent> events(SessionId id) {
        return events.stream()
                .filter(event -> event.session().equals(id.value()))
                .toList();
    }

    /** Lets the end of this session fail from now on. */
    synchronized void breakDown(SessionId id) {
        broken.add(id);
    }

    @Override
    public Uni<Boolean> create(QrSession.Created session, Instant now) {
        return atomically(() -> {
            var isNew = sessions.putIfAbsent(session.id(), session) == null;
            if (isNew) {
                announce(session);
            }
            return isNew;
        });
    }

    @Override
    public Uni<Optional<QrSession>> find(SessionId id, Instant now) {
        return atomically(() -> Optional.ofNullable(sessions.get(id)).map(session -> session.at(now)));
    }

    @Override
    public Uni<Optional<QrSession>> findByHandle(Handle handle, Instant now) {
        return atomically(() -> sessions.values().stream()
                .filter(session -> session.terms().handle().equals(handle))
                .findFirst()
                .map(session -> session.at(now)));
    }

    @Override
    public Uni<Change> claim(QrSession.Scanned claimed, Instant now) {
        return change(claimed.id(), now, session -> session instanceof QrSession.Created ? claimed : session);
    }

    @Override
    public Uni<Change> markScannedTwice(SessionId id, Instant now) {
        return atomically(() -> switch (find(id).map(session -> session.at(now)).orElse(null)) {
            case null -> new Change.Absent();
            case QrSession.Over over -> new Change.TooLate(over.state());
            case QrSession.Live live when live.scannedTwice() -> new Change.Made();
            case QrSession.Live live -> {
                sessions.put(id, marked(live));
                var terms = live.terms();
                events.add(new QrEvent.ScannedTwice(id.value(), kind(terms), terms.client()));
                yield new Change.Made();
            }
        });
    }

    private static QrSession marked(QrSession.Live live) {
        return switch (live) {
            case QrSession.Created it -> new QrSession.Created(it.terms(), it.expiresAt(), true);
            case QrSession.Scanned it ->
                new QrSession.Scanned(it.terms(), it.device(), it.number(), it.expiresAt(), true);
            case QrSession.Approved it ->
                new QrSession.Approved(it.terms(), it.device(), it.approval(), it.codeHash(), it.expiresAt(), true);
        };
    }

    @Override
    public Uni<Change> approve(QrSession.Approved approved, Instant now) {
        return change(approved.id(), now, session -> session instanceof QrSession.Scanned ? approved : session);
    }

    @Override
    public Uni<Change> reject(QrSession.Rejected rejected, Instant now) {
        return change(rejected.id(), now, session -> session instanceof QrSession.Scanned ? rejected : session);
    }

    @Override
    public Uni<Change> take(QrSession.Consumed taken, Instant now) {
        return change(taken.id(), now, session -> session instanceof QrSession.Approved ? taken : session);
    }

    @Override
    public Uni<Change> cancel(SessionId id, Instant now) {
        return change(id, now, session -> session instanceof QrSession.Live live ? live.cancelled() : session);
    }

    @Override
    public Uni<Change> expire(SessionId id, Instant now) {
        return atomically(() -> switch (find(id).orElse(null)) {
            case null -> new Change.Absent();
            case QrSession it when broken.contains(it.id()) -> throw new IllegalStateException("broken");
            case QrSession.Live live when live.at(now) instanceof QrSession.Expired expired -> made(expired);
            case QrSession other -> new Change.TooLate(other.state());
        });
    }

    @Override
    public Uni<List<SessionId>> overdue(Partition partition, Instant now, int count) {
        return atomically(() -> sessions.values().stream()
                .filter(QrSession.Live.class::isInstance)
                .map(QrSession.Live.class::cast)
                .filter(live -> live.id().partition().equals(partition))
                .filter(live -> live.at(now) instanceof QrSession.Over)
                .sorted(comparing(QrSession.Live::expiresAt))
                .limit(count)
                .map(QrSession::id)
                .toList());
    }

    /** What comes of the change, unless the state that it would start from is another one: then it returns it as it is. */
    private Uni<Change> change(SessionId id, Instant now, Function<QrSession, QrSession> change) {
        return atomically(() -> {
            var found = find(id).map(session -> session.at(now));
            if (found.isEmpty()) {
                return new Change.Absent();
            }
            var next = change.apply(found.get());
            return next.equals(found.get()) ? new Change.TooLate(next.state()) : made(next);
        });
    }

    private Change made(QrSession next) {
        var twice = find(next.id()).orElseThrow().scannedTwice();
        sessions.put(next.id(), twice && next instanceof QrSession.Live live ? marked(live) : next);
        announce(next);
        return new Change.Made();
    }

    private Optional<QrSession> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    private void announce(QrSession session) {
        var id = session.id().value();
        var kind = kind(session.terms());
        var client = session.terms().client();
        events.add(
                switch (session) {
                    case QrSession.Created _ -> new QrEvent.Created(id, kind, client);
                    case QrSession.Scanned _ -> new QrEvent.Scanned(id, kind, client);
                    case QrSession.Approved _ -> new QrEvent.Approved(id, kind, client);
                    case QrSession.Consumed _ -> new QrEvent.Consumed(id, kind, client);
                    case QrSession.Rejected it ->
                        new QrEvent.Rejected(
                                id,
                                kind,
                                client,
                                QrEvent.Reason.valueOf(it.reason().name()));
                    case QrSession.Expired _ -> new QrEvent.Expired(id, kind, client);
                    case QrSession.Cancelled _ -> new QrEvent.Cancelled(id, kind, client);
                });
    }

    private static QrEvent.Kind kind(Terms terms) {
        return QrEvent.Kind.valueOf(terms.kind().name());
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return step.get();
            }
        });
    }
}
