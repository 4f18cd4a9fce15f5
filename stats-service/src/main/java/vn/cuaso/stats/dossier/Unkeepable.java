package vn.cuaso.stats.dossier;

import io.vertx.pgclient.PgException;

/** Failures that say that the database cannot hold an event, whenever it is tried. */
final class Unkeepable {

    private Unkeepable() {}

    /** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation): trying again would not help. */
    static boolean is(Throwable failure) {
        return failure instanceof PgException refusal
                && refusal.getSqlState() != null
                && (refusal.getSqlState().startsWith("22")
                        || refusal.getSqlState().startsWith("23"));
    }

    /** About the event that failed so. */
    static Verdict verdict(Throwable failure) {
        var refusal = (PgException) failure;
        // PostgreSQL's detail repeats values of the row, so only the rule's name is passed on.
        var rule = refusal.getConstraint() == null ? refusal.getSqlState() : refusal.getConstraint();
        return new Verdict.Refused("the database cannot keep it: " + rule);
    }
}
