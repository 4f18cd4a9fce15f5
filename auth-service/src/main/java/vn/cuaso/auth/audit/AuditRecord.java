package vn.cuaso.auth.audit;

/**
 * An entry in its place.
 *
 * @param arrival rises with each entry, with gaps
 */
record AuditRecord(long arrival, AuditEntry entry) {}
