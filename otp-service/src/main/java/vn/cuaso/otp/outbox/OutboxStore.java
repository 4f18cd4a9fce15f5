package vn.cuaso.otp.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.otp.redis.Partition;

/**
 * The facts that are not in Kafka yet. Several instances may read at once; a partition's entries are with
 * one of them at a time.
 */
public interface OutboxStore {

    /**
     * Takes entries in their order: those that were given back, or that whoever took them did not settle in time, then new
     * ones. Nothing while another instance has taken some of this partition: what is behind them may not overtake.
     */
    Uni<List<OutboxEntry>> read(Partition partition);

    /** How many entries are not forgotten yet. */
    Uni<Long> waiting(Partition partition);

    /** When the entry came that has waited longest. */
    Uni<Optional<Instant>> oldest(Partition partition);

    /** Forgets entries that have been published. */
    Uni<Void> settle(Partition partition, List<OutboxEntry> published);

    /** Gives back entries that were taken and could not be published: the next to read takes them again. */
    Uni<Void> release(Partition partition, List<OutboxEntry> unpublished);

    /**
     * Takes entries out of the way that this version cannot read. They come back after {@link OutboxConfig#again}, behind
     * whatever waits then: an event's {@code sequence} says where it belongs; {@link OutboxEntry#wasSetAside} tells them.
     *
     * @return how many older ones had to go, of more than {@link OutboxConfig#unreadable}
     */
    Uni<Integer> setAside(Partition partition, List<OutboxEntry> unreadable);
}
