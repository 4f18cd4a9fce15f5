package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;

/** The relay's side of the outbox: takes what nobody else is sending, and removes what Kafka has. Each call is one step. */
interface OutboxStore {

    /** An event to be sent. */
    record Claimed(long sequence, String subject, Buffer event) {}

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
