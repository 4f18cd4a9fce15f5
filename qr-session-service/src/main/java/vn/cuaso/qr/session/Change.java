package vn.cuaso.qr.session;

/** What came of a compare-and-set on a session. */
public sealed interface Change {

    /** The session is now as asked for: this caller alone did it. */
    record Made() implements Change {}

    /**
     * It was in another state, or its time was up; nothing changed.
     *
     * @param state the state it is in
     */
    record TooLate(State state) implements Change {}

    /** There is no such session, or not any more. */
    record Absent() implements Change {}
}
