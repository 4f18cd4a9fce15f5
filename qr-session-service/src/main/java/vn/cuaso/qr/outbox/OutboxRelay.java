package vn.cuaso.qr.outbox;

import static java.util.stream.Collectors.partitioningBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.redis.Partition;

/**
 * Carries facts from Redis to Kafka, each at least once: an entry is forgotten when Kafka has acknowledged it. What this
 * version cannot read is set aside and counted once ({@code cuaso.qr.events.unreadable}); what nobody could read until too
 * many such waited is lost, and counted too ({@code cuaso.qr.events.dropped}).
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxStore store;
    private final EventPublisher publisher;
    private final MeterRegistry registry;
    private final Counter unreadable;
    private final Counter dropped;

    public OutboxRelay(OutboxStore store, EventPublisher publisher, MeterRegistry registry) {
        this.store = store;
        this.publisher = publisher;
        this.registry = registry;
        this.unreadable = registry.counter("cuaso.qr.events.unreadable");
        this.dropped = registry.counter("cuaso.qr.events.dropped");
    }

    /** Publishes what is waiting. The item is how many entries were not published and will be taken again. */
    public Uni<Integer> pass() {
        var partitions = Partition.all().stream().map(this::pass).toList();
        return Uni.join()
                .all(partitions)
                .andCollectFailures()
                .map(left -> left.stream().mapToInt(Integer::intValue).sum());
    }

    private Uni<Integer> pass(Partition partition) {
        return store.read(partition).chain(taken -> {
            var readable =
                    taken.stream().collect(partitioningBy(entry -> entry.fault().isEmpty()));
            return setAside(partition, readable.get(false)).chain(() -> carry(partition, readable.get(true)));
        });
    }

    /** Entries of a newer version, which will take them, or broken ones: those behind them do not wait for that. */
    private Uni<Void> setAside(Partition partition, List<OutboxEntry> unreadable) {
        if (unreadable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.setAside(partition, unreadable)
                .invoke(dropped -> {
                    tellUnreadable(unreadable);
                    tellDropped(dropped);
                })
                .replaceWithVoid();
    }

    /** Each of them once, however often it comes back. */
    private void tellUnreadable(List<OutboxEntry> unreadable) {
        var unheard = unreadable.stream().filter(entry -> !entry.wasSetAside()).toList();
        if (!unheard.isEmpty()) {
            this.unreadable.increment(unheard.size());
            var first = unheard.getFirst();
            LOG.errorf(
                    "%d outbox entries are not readable and were set aside, the first of them %s: %s",
                    unheard.size(), first.id(), first.fault().orElse(""));
        }
    }

    private void tellDropped(int dropped) {
        if (dropped > 0) {
            this.dropped.increment(dropped);
            LOG.errorf("%d outbox entries are lost: no version has read them, and no more are kept", dropped);
        }
    }

    private Uni<Integer> carry(Partition partition, List<OutboxEntry> entries) {
        return publish(entries).chain(published -> settle(partition, entries, published));
    }

    /** The item is how many are left. */
    private Uni<Integer> settle(Partition partition, List<OutboxEntry> taken, List<OutboxEntry> published) {
        var left = taken.stream().filter(entry -> !published.contains(entry)).toList();
        return store.settle(partition, published)
                .chain(() -> store.release(partition, left))
                .replaceWith(left.size());
    }

    /**
     * Those that were published: each after the one before it is in Kafka. The first that fails ends it, so that while
     * Kafka is away each partition tries one entry and not all that wait.
     */
    private Uni<List<OutboxEntry>> publish(List<OutboxEntry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .onFailure()
                .invoke(failure -> LOG.debug("An outbox entry was not published", failure))
                .onFailure()
                .recoverWithCompletion()
                .collect()
                .asList();
    }

    private Uni<OutboxEntry> publish(OutboxEntry entry) {
        CloudEvent<QrEvent> event = entry.event();
        return publisher.publish(event, entry.traceParent()).replaceWith(entry).invoke(() -> count(event));
    }

    private void count(CloudEvent<QrEvent> event) {
        registry.counter(
                        "cuaso.qr.events.published",
                        "topic",
                        event.type().topic().address())
                .increment();
    }
}
