package vn.cuaso.auth.event;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that waits in the table {@code identity_outbox} until Kafka has it. */
@Entity
@Table(name = "identity_outbox")
public class OutboxEvent extends PanacheEntityBase {

    /** Its version; among the events of one subject the higher one is the later one. */
    @Id
    public long sequence;

    /** The Kafka key. */
    @Column(nullable = false, updatable = false)
    public String subject;

    /** The whole CloudEvent, encoded. */
    @Column(nullable = false, updatable = false)
    public byte[] event;

    /** The trace of the request that it is a fact of; null without one. */
    @Column(name = "trace_parent", updatable = false)
    public String traceParent;

    /** Until then it belongs to the relay that claimed it last. */
    @Column(name = "claimed_until", nullable = false)
    public Instant claimedUntil;
}
