package vn.cuaso.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.audit.AuditFinding.Broken;
import vn.cuaso.auth.audit.AuditFinding.HeadMissing;
import vn.cuaso.auth.audit.AuditFinding.Intact;
import vn.cuaso.auth.audit.AuditFinding.Unsealed;

class ChainCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456789Z");

    private final List<List<AuditRecord>> entries = new ArrayList<>(List.of(
            List.of(entry(1, "asked"), entry(2, "answered 200")),
            List.of(entry(4, "asked")),
            List.of(entry(3, "asked"))));
    private final List<AuditBatch> batches = sealed(entries);

    @Test
    @DisplayName("DATA-2: a chain that nobody touched is intact, and every head of it is found")
    void untouchedChainIsIntact() {
        for (AuditBatch batch : batches) {
            assertThat(check(Optional.of(batch.head()), 0))
                    .isEqualTo(new Intact(3, 4, batches.getLast().head()));
        }
        assertThat(check(Optional.empty(), 0)).isInstanceOf(Intact.class);
    }

    @Test
    @DisplayName("DATA-2: a changed entry is found in its batch, whichever of its fields it is")
    void changedEntryIsFound() {
        var original = entries.get(1).getFirst().entry();
        var changed = List.of(
                new AuditEntry(
                        original.at().plusNanos(1_000), original.actor(), original.action(), "asked", original.call()),
                new AuditEntry(original.at(), "another", original.action(), "asked", original.call()),
                new AuditEntry(original.at(), original.actor(), "GET /internal/accounts", "asked", original.call()),
                new AuditEntry(original.at(), original.actor(), original.action(), "answered 403", original.call()),
                new AuditEntry(original.at(), original.actor(), original.action(), "asked", UUID.randomUUID()));

        for (AuditEntry forged : changed) {
            entries.set(1, List.of(new AuditRecord(4, forged)));
            assertBrokenAt(2);
        }
        entries.set(1, List.of(new AuditRecord(5, original)));
        assertBrokenAt(2);
    }

    @Test
    @DisplayName("DATA-2: text moved from one field to the next gives another hash")
    void textMovedBetweenFieldsIsFound() {
        var original = entries.get(1).getFirst().entry();
        entries.set(
                1,
                List.of(new AuditRecord(
                        4,
                        new AuditEntry(
                                original.at(),
                                original.actor() + "P",
                                original.action().substring(1),
                                original.outcome(),
                                original.call()))));

        assertBrokenAt(2);
    }

    @Test
    @DisplayName("DATA-2: a removed entry, a removed batch and a batch sealed anew are found")
    void removedIsFound() {
        entries.set(0, List.of(entries.getFirst().getFirst()));
        assertBrokenAt(1);
        batches.set(0, AuditBatch.first(NOW, entries.getFirst()));
        assertBrokenAt(2);
        batches.removeFirst();
        entries.removeFirst();
        assertBrokenAt(1);
    }

    @Test
    @DisplayName("DATA-2: an end that was cut off is found by a head that was kept elsewhere")
    void cutOffEndIsFound() {
        AuditHead kept = batches.removeLast().head();
        entries.removeLast();

        assertThat(check(Optional.empty(), 0)).isInstanceOf(Intact.class);
        assertThat(check(Optional.of(kept), 0)).isEqualTo(new HeadMissing(kept));
    }

    @Test
    void oldEntriesThatNoBatchHasAreTold() {
        assertThat(check(Optional.empty(), 2)).isEqualTo(new Unsealed(2));
    }

    @Test
    void aHeadIsReadAsItIsWritten() {
        AuditHead head = batches.getLast().head();

        assertThat(AuditHead.parse(head.toString())).contains(head);
        assertThat(AuditHead.parse("3:beef")).isEmpty();
        assertThat(AuditHead.parse("x" + head)).isEmpty();
    }

    private void assertBrokenAt(long batch) {
        assertThat(check(Optional.empty(), 0))
                .isInstanceOfSatisfying(
                        Broken.class, found -> assertThat(found.batch()).isEqualTo(batch));
    }

    private AuditFinding check(Optional<AuditHead> exported, long unsealed) {
        var check = new ChainCheck(exported);
        for (int index = 0; index < batches.size(); index++) {
            Optional<AuditFinding> broken = check.follow(batches.get(index), entries.get(index));
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return check.end(unsealed);
    }

    private static List<AuditBatch> sealed(List<List<AuditRecord>> entries) {
        var batches = new ArrayList<AuditBatch>();
        batches.add(AuditBatch.first(NOW, entries.getFirst()));
        entries.stream().skip(1).forEach(each -> batches.add(batches.getLast().next(NOW, each)));
        return batches;
    }

    private static AuditRecord entry(long arrival, String outcome) {
        return new AuditRecord(
                arrival, new AuditEntry(NOW, "operator", "POST /internal/accounts", outcome, new UUID(7, arrival)));
    }
}
