package vn.cuaso.otp.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import vn.cuaso.otp.redis.Partition;

/** The facts that are not in Kafka yet. Several instances may read at once; an entry is with one of them at a time. */
public interface OutboxStore {

    /** Takes new entries, and old ones that whoever took them did not settle in time. */
    Uni<List<OutboxEntry>> read(Partition partition);

    /** How many entries are not forgotten yet. */
    Uni<Long> waiting(Partition partition);

    /** Forgets entries that have been published. */
    Uni<Void> settle(Partition partition, List<OutboxEntry> published);
}
