package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The outbox in memory. */
final class InMemoryOutboxStore implements OutboxStore {

    private final SortedMap<Long, Claimed> events = new TreeMap<>();
    private final Map<Long, Instant> claimedUntil = new HashMap<>();
    private final Clock clock;

    InMemoryOutboxStore(Clock clock) {
        this.clock = clock;
    }

    void add(long sequence) {
        events.put(sequence, new Claimed(sequence, "subject", Buffer.buffer("event " + sequence), Optional.empty()));
        claimedUntil.put(sequence, clock.instant());
    }

    List<Long> waiting() {
        return List.copyOf(events.keySet());
    }

    @Override
    public Uni<Backlog> backlog() {
        return Uni.createFrom().item(() -> new Backlog(events.size(), Optional.empty()));
    }

    @Override
    public Uni<List<Claimed>> claim(int most, Duration duration) {
        return Uni.createFrom().item(() -> {
            Instant now = clock.instant();
            List<Claimed> claimed = events.values().stream()
                    .filter(event -> !claimedUntil.get(event.sequence()).isAfter(now))
                    .limit(most)
                    .toList();
            claimed.forEach(event -> claimedUntil.put(event.sequence(), now.plus(duration)));
            return claimed;
        });
    }

    @Override
    public Uni<Void> remove(List<Claimed> sent) {
        return Uni.createFrom().voidItem().invoke(() -> sent.forEach(event -> events.remove(event.sequence())));
    }

    @Override
    public Uni<Void> release(List<Claimed> unsent) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> unsent.forEach(event -> claimedUntil.put(event.sequence(), clock.instant())));
    }
}
