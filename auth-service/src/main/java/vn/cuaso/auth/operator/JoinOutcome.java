package vn.cuaso.auth.operator;

/** What came of joining by a one-time link. */
sealed interface JoinOutcome {

    record Joined(Operator operator) implements JoinOutcome {}

    /** The link is unknown, too old, or was used. */
    record Gone() implements JoinOutcome {}

    /** What was filled in does not do; the link is good still. */
    record Unfit(Fault fault) implements JoinOutcome {}

    /** What does not do. */
    enum Fault {
        NAME,
        NAME_TAKEN,
        PASSWORD,
        CODE
    }
}
