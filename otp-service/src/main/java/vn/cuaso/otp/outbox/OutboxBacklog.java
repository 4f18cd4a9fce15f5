package vn.cuaso.otp.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cuaso.otp.redis.Partition;

/**
 * How many facts wait for Kafka, as the last look counted them. No fact is ever dropped, so while Kafka is away nothing new is
 * begun from {@link OutboxConfig#backlog} on; what was begun may still end. The gauges
 * {@code cuaso.otp.outbox.waiting} and {@code cuaso.otp.outbox.age} tell.
 */
@ApplicationScoped
public class OutboxBacklog {

    private final OutboxStore store;
    private final OutboxConfig config;
    private final Clock clock;
    private volatile long waiting;
    private volatile Optional<Instant> oldest = Optional.empty();

    public OutboxBacklog(OutboxStore store, OutboxConfig config, MeterRegistry registry, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        registry.gauge("cuaso.otp.outbox.waiting", this, backlog -> backlog.waiting);
        Gauge.builder("cuaso.otp.outbox.age", this, OutboxBacklog::age)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Counts what waits now, in all partitions. */
    Uni<Void> measure() {
        var partitions = Partition.all().stream().map(store::waiting).toList();
        return Uni.join()
                .all(partitions)
                .andFailFast()
                .invoke(counts ->
                        waiting = counts.stream().mapToLong(Long::longValue).sum())
                .chain(this::measureAge);
    }

    /** Only of partitions in which something waits: mostly there is none. */
    private Uni<Void> measureAge(List<Long> counts) {
        var all = Partition.all();
        var oldestOfEach = IntStream.range(0, all.size())
                .filter(index -> counts.get(index) > 0)
                .mapToObj(index -> store.oldest(all.get(index)))
                .toList();
        if (oldestOfEach.isEmpty()) {
            oldest = Optional.empty();
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(oldestOfEach)
                .andFailFast()
                .invoke(found ->
                        oldest = found.stream().flatMap(Optional::stream).min(Comparator.naturalOrder()))
                .replaceWithVoid();
    }

    private double age() {
        var now = clock.instant();
        return Math.max(0, Duration.between(oldest.orElse(now), now).toMillis() / 1000.0);
    }

    /**
     * Refuses to begin something that facts would follow from.
     *
     * @return fails with {@link OutboxFullException} when too many wait
     */
    public Uni<Void> admit() {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (waiting >= config.backlog()) {
                throw new OutboxFullException(waiting);
            }
        });
    }
}
