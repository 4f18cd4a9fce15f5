package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The relay's side of the outbox: takes what nobody else is sending, and removes what Kafka has. Each call is one step. */
interface OutboxStore {

    /**
     * An event to be sent.
     *
     * @param traceParent the trace that it belongs to
     */
    record Claimed(long sequence, String subject, Buffer event, Optional<String> traceParent) {}

    /**
     * What waits.
     *
     * @param oldest when it came that has waited longest
     */
    record Backlog(long waiting, Optional<Instant> oldest) {}

    Uni<Backlog> backlog();

    /**
     * Takes events for so long; who dies meanwhile leaves them to the others afterwards. No transaction stays open while
     * Kafka is waited for.
     *
     * @return in the order of their sequence
     */
    Uni<List<Claimed>> claim(int most, Duration duration);

    /** Forgets what Kafka has acknowledged. */
    Uni<Void> remove(List<Claimed> sent);

    /** Lets anybody claim these at once. */
    Uni<Void> release(List<Claimed> unsent);
}
