package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counters in memory, held to {@link ThrottleStoreContract} like the real store. */
public final class InMemoryThrottleStore implements ThrottleStore {

    private final Map<String, Counter> counters = new HashMap<>();

    private record Counter(int count, Instant until, Instant forgottenAt) {}

    @Override
    public Uni<Optional<Instant>> countInWindow(String key, int limit, Duration window, Instant now) {
        return step(() -> {
            Counter counter = present(key, now).orElse(new Counter(0, now.plus(window), now.plus(window)));
            counters.put(key, new Counter(counter.count() + 1, counter.until(), counter.forgottenAt()));
            return counter.count() < limit ? Optional.empty() : Optional.of(counter.until());
        });
    }

    @Override
    public Uni<Optional<Instant>> fullWindow(String key, int limit, Instant now) {
        return step(() ->
                present(key, now).filter(counter -> counter.count() >= limit).map(Counter::until));
    }

    @Override
    public Uni<Optional<Instant>> countWithGrowingWait(String key, GrowingWait wait, Instant now) {
        return step(() -> {
            Counter counter = present(key, now).orElse(new Counter(0, Instant.EPOCH, now));
            if (now.isBefore(counter.until())) {
                return Optional.of(counter.until());
            }
            int count = counter.count() + 1;
            Duration grown = wait.first().multipliedBy(1L << Math.max(0, Math.min(30, count - wait.free())));
            Duration duration = grown.compareTo(wait.longest()) < 0 ? grown : wait.longest();
            Instant until = count < wait.free() ? Instant.EPOCH : now.plus(duration);
            counters.put(key, new Counter(count, until, now.plus(wait.memory())));
            return Optional.empty();
        });
    }

    @Override
    public Uni<Boolean> countUpTo(String key, int limit, Duration memory, Instant now) {
        return step(() -> {
            int count = present(key, now).map(Counter::count).orElse(0);
            if (count < limit) {
                counters.put(key, new Counter(count + 1, now, now.plus(memory)));
            }
            return count < limit;
        });
    }

    @Override
    public Uni<Void> forget(String key) {
        return step(() -> {
            counters.remove(key);
            return null;
        });
    }

    private Optional<Counter> present(String key, Instant now) {
        return Optional.ofNullable(counters.get(key)).filter(counter -> now.isBefore(counter.forgottenAt()));
    }

    private <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (counters) {
                return step.get();
            }
        });
    }
}
