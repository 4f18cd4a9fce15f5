package vn.cuaso.auth.event;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private static final String NEXT_SEQUENCE = "select nextval('identity_event_sequence')";
    private static final String INSERT =
            "insert into identity_outbox (sequence, subject, event, claimed_until) values ($1, $2, $3, $4)";
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

    /**
     * The same beside a fact that is written without Hibernate.
     *
     * @param transaction of the fact
     * @param subject pseudonym of the account
     */
    Uni<Void> add(SqlClient transaction, String subject, IdentityEvent event) {
        return transaction
                .query(NEXT_SEQUENCE)
                .execute()
                .map(rows -> row(UUID.randomUUID(), rows.iterator().next().getLong(0), subject, event))
                .chain(row -> transaction
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(
                                row.sequence,
                                row.subject,
                                Buffer.buffer(row.event),
                                row.claimedUntil.atOffset(ZoneOffset.UTC))))
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
                .chain(session ->
                        session.createNativeQuery(NEXT_SEQUENCE, Long.class).getSingleResult());
    }
}
