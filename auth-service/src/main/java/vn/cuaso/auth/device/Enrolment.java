package vn.cuaso.auth.device;

/** What came of keeping a new device. */
public sealed interface Enrolment {

    /**
     * The account's one active device from now on.
     *
     * @param replaced whether another one was ended for it
     */
    record Enrolled(boolean replaced) implements Enrolment {}

    /** The key was enrolled before, by whomever. */
    record KeyUsed() implements Enrolment {}
}
