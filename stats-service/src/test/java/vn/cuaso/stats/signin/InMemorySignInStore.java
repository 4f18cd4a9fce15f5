package vn.cuaso.stats.signin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers what the database would. */
final class InMemorySignInStore implements SignInStore {

    private final Map<List<String>, Instant> known = new HashMap<>();
    private final Map<SignInFact, Long> counts = new HashMap<>();

    @Override
    public synchronized Uni<Integer> count(List<SignInEvent> events, Instant now) {
        int fresh = 0;
        for (var event : events) {
            if (known.putIfAbsent(List.of(event.source(), event.id()), now) == null) {
                fresh++;
                event.facts().forEach(fact -> counts.merge(fact, 1L, Long::sum));
            }
        }
        return Uni.createFrom().item(fresh);
    }

    @Override
    public synchronized Uni<List<Counted>> counted(LocalDate from, LocalDate to) {
        return Uni.createFrom()
                .item(counts.entrySet().stream()
                        .filter(entry -> !entry.getKey().day().isBefore(from))
                        .filter(entry -> !entry.getKey().day().isAfter(to))
                        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                        .toList());
    }

    @Override
    public synchronized Uni<Void> forget(Instant before) {
        known.values().removeIf(at -> at.isBefore(before));
        return Uni.createFrom().voidItem();
    }
}
