package vn.cuaso.auth.event;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.cuaso.auth.tracing.TraceParent;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.IdentityEvent;

/**
 * Takes events in the transaction of the fact that they announce, or in one of their own: from then on they are
 * delivered at least once, whether Kafka is there or not.
 */
@ApplicationScoped
class IdentityOutbox {

    private static final URI SOURCE = URI.create("/auth-service");

    private final Clock clock;
    private final EventCodec codec = new EventCodec();

    IdentityOutbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param subject pseudonym of the account
     */
    @WithTransaction
    public Uni<Void> add(String subject, IdentityEvent event) {
        return add(UUID.randomUUID(), subject, event);
    }

    /**
     * @param id consumers take an event of the same id once
     * @param subject pseudonym of the account
     */
    @WithTransaction
    public Uni<Void> add(UUID id, String subject, IdentityEvent event) {
        return nextSequence()
                .chain(sequence -> row(id, sequence, subject, event).persist())
                .replaceWithVoid();
    }

    private OutboxEvent row(UUID id, long sequence, String subject, IdentityEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OutboxEvent row = new OutboxEvent();
        row.sequence = sequence;
        row.subject = subject;
        row.event = codec.encode(new CloudEvent<>(id.toString(), SOURCE, subject, now, sequence, event));
        row.traceParent = TraceParent.current().orElse(null);
        row.claimedUntil = now;
        return row;
    }

    private static Uni<Long> nextSequence() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select nextval('identity_event_sequence')", Long.class)
                        .getSingleResult());
    }
}
