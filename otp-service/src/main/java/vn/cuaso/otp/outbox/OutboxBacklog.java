package vn.cuaso.otp.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.otp.redis.Partition;

/**
 * How many facts wait for Kafka, as the last look counted them. No fact is ever dropped, so while Kafka is away nothing new is
 * begun from {@link OutboxConfig#backlog} on; what was begun may still end. The gauge {@code cuaso.otp.outbox.waiting} tells.
 */
@ApplicationScoped
public class OutboxBacklog {

    private final OutboxStore store;
    private final OutboxConfig config;
    private volatile long waiting;

    public OutboxBacklog(OutboxStore store, OutboxConfig config, MeterRegistry registry) {
        this.store = store;
        this.config = config;
        registry.gauge("cuaso.otp.outbox.waiting", this, backlog -> backlog.waiting);
    }

    /** Counts what waits now, in all partitions. */
    Uni<Void> measure() {
        var partitions = Partition.all().stream().map(store::waiting).toList();
        return Uni.join()
                .all(partitions)
                .andFailFast()
                .invoke(counts ->
                        waiting = counts.stream().mapToLong(Long::longValue).sum())
                .replaceWithVoid();
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
