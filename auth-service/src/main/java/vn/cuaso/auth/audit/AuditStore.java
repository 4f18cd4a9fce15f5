package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries and the chain over them. What was written is never written again. */
interface AuditStore {

    Uni<Void> append(AuditEntry entry);

    /**
     * Seals the oldest open entries as the next batch, one instance at a time.
     *
     * @param most so many entries at once
     * @return empty when there is nothing to seal, or another instance is at it
     */
    Uni<Optional<AuditBatch>> seal(Instant now, int most);

    Uni<Optional<AuditBatch>> last();

    /** In their order, from number {@code first} on. */
    Uni<List<AuditBatch>> batches(long first, int most);

    /** What the batch sealed, in its order. */
    Uni<List<AuditRecord>> entries(long batch);

    /** How many entries of before {@code then} no batch has sealed. */
    Uni<Long> openSince(Instant then);

    /** Keeps that the whole log was read until {@code now}, whatever was found. */
    Uni<Void> addCheck(Instant now);

    /** When the last check by any instance came to its end. */
    Uni<Optional<Instant>> lastCheck();
}
