package vn.cuaso.auth.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A link of the chain.
 *
 * @param number 1, 2, 3 …
 * @param sealedAt with microseconds
 * @param size of its entries, at least one
 * @param previous the hash of the batch before; {@link #BEGINNING} for the first
 * @param hash over all of this and the entries, SHA-256 in lower-case hex
 */
record AuditBatch(long number, Instant sealedAt, int size, String previous, String hash) {

    static final String BEGINNING = "0".repeat(64);

    static AuditBatch first(Instant sealedAt, List<AuditRecord> entries) {
        return of(1, BEGINNING, sealedAt, entries);
    }

    AuditBatch next(Instant at, List<AuditRecord> entries) {
        return of(number + 1, hash, at, entries);
    }

    /** The hash that these entries give in this place; another one than {@link #hash} where something was changed. */
    String hashWith(List<AuditRecord> entries) {
        return of(number, previous, sealedAt, entries).hash();
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }

    private static AuditBatch of(long number, String previous, Instant sealedAt, List<AuditRecord> entries) {
        Instant at = sealedAt.truncatedTo(ChronoUnit.MICROS);
        String hash = new AuditHash()
                .number(number)
                .text(previous)
                .instant(at)
                .entries(entries)
                .hex();
        return new AuditBatch(number, at, entries.size(), previous, hash);
    }
}
