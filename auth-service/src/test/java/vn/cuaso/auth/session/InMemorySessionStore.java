package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.cuaso.auth.protection.SplitToken;

/** Sessions for tests without Redis; every step holds the one lock. */
final class InMemorySessionStore implements SessionStore {

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Uni<Void> start(NewSession session, Instant now) {
        return atomically(() -> {
            entries.put(session.id(), new Entry(session, now));
            return null;
        });
    }

    @Override
    public Uni<Optional<Authentication>> use(SplitToken token, Instant now, Instant idleUntil) {
        return atomically(() -> {
            Entry entry = entries.get(token.id());
            if (entry == null
                    || entry.ended
                    || !entry.session.secretHash().equals(token.hash())
                    || !now.isBefore(entry.idleUntil)
                    || !now.isBefore(entry.session.endsAt())) {
                return Optional.empty();
            }
            entry.idleUntil = idleUntil;
            entry.usedAt = now;
            return Optional.of(entry.session.authentication());
        });
    }

    @Override
    public Uni<Optional<KnownSession>> look(String sessionId, Instant now) {
        return atomically(() -> Optional.ofNullable(entries.get(sessionId))
                .map(entry -> new KnownSession(
                        entry.session.authentication(),
                        entry.session.userAgent(),
                        entry.usedAt,
                        !entry.ended && now.isBefore(entry.idleUntil) && now.isBefore(entry.session.endsAt()),
                        !entry.grants.isEmpty())));
    }

    @Override
    public Uni<Boolean> addGrant(String sessionId, String grantId, String clientId, int most) {
        return atomically(() -> {
            Entry entry = entries.get(sessionId);
            return entry != null
                    && !entry.ended
                    && entry.grants.size() < most
                    && entry.grants.put(grantId, clientId) == null;
        });
    }

    @Override
    public Uni<Optional<EndedSession>> end(String sessionId) {
        return atomically(() -> Optional.ofNullable(entries.get(sessionId)).map(Entry::end));
    }

    @Override
    public Uni<Optional<EndedSession>> end(SplitToken token) {
        return atomically(() -> Optional.ofNullable(entries.get(token.id()))
                .filter(entry -> !entry.ended && entry.session.secretHash().equals(token.hash()))
                .map(Entry::end));
    }

    @Override
    public Uni<Void> forget(String sessionId) {
        return atomically(() -> {
            entries.remove(sessionId);
            return null;
        });
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (entries) {
                return step.get();
            }
        });
    }

    private static final class Entry {

        private final NewSession session;
        private final Map<String, String> grants = new HashMap<>();
        private Instant idleUntil;
        private Instant usedAt;
        private boolean ended;

        private Entry(NewSession session, Instant now) {
            this.session = session;
            this.idleUntil = session.idleUntil();
            this.usedAt = now;
        }

        private EndedSession end() {
            boolean first = !ended;
            ended = true;
            return new EndedSession(session.authentication(), grants.keySet(), Set.copyOf(grants.values()), first);
        }
    }
}
