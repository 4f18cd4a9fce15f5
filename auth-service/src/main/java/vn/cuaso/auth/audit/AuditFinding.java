package vn.cuaso.auth.audit;

/** What a check of the whole log says. */
sealed interface AuditFinding {

    /** Nothing was changed, and nothing removed before {@code head}. */
    record Intact(long batches, long entries, AuditHead head) implements AuditFinding {}

    /** The first batch that is not as it was sealed. */
    record Broken(long batch, String reason) implements AuditFinding {}

    /** A head that was exported once is not in the chain: its end was cut off, or all of it was made anew. */
    record HeadMissing(AuditHead head) implements AuditFinding {}

    /** Entries that should have been sealed long ago. */
    record Unsealed(long entries) implements AuditFinding {}
}
