package vn.cuaso.auth.audit;

import java.util.List;
import java.util.Optional;

/** Follows the chain link by link, from the first. */
final class ChainCheck {

    private final Optional<AuditHead> exported;
    private long batches;
    private long entries;
    private AuditHead head = new AuditHead(0, AuditBatch.BEGINNING);
    private boolean exportedSeen;

    /** @param exported a head that has to be in the chain */
    ChainCheck(Optional<AuditHead> exported) {
        this.exported = exported;
        this.exportedSeen = exported.isEmpty();
    }

    /** The number of the batch that comes next. */
    long next() {
        return head.batch() + 1;
    }

    /**
     * @return what is wrong with the batch, if anything is
     */
    Optional<AuditFinding> follow(AuditBatch batch, List<AuditRecord> sealed) {
        if (batch.number() != next()) {
            return broken(next(), "it is missing");
        }
        if (!batch.previous().equals(head.hash())) {
            return broken(batch.number(), "it does not follow the one before");
        }
        if (batch.size() != sealed.size()) {
            return broken(batch.number(), "it sealed %d entries, %d are there".formatted(batch.size(), sealed.size()));
        }
        if (!batch.hash().equals(batch.hashWith(sealed))) {
            return broken(batch.number(), "an entry or the batch itself was changed");
        }
        batches++;
        entries += sealed.size();
        head = batch.head();
        exportedSeen |= exported.filter(head::equals).isPresent();
        return Optional.empty();
    }

    private static Optional<AuditFinding> broken(long batch, String reason) {
        return Optional.of(new AuditFinding.Broken(batch, reason));
    }

    /** @param unsealed entries that no batch has, although they are old */
    AuditFinding end(long unsealed) {
        if (!exportedSeen) {
            return new AuditFinding.HeadMissing(exported.orElseThrow());
        }
        return unsealed > 0 ? new AuditFinding.Unsealed(unsealed) : new AuditFinding.Intact(batches, entries, head);
    }
}
