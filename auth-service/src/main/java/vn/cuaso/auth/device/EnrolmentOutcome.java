package vn.cuaso.auth.device;

/** What came of a citizen's enrolling a device. */
sealed interface EnrolmentOutcome {

    /**
     * @param replaced whether another device was ended for it
     */
    record Enrolled(boolean replaced) implements EnrolmentOutcome {}

    /** The passcode is one of the first that somebody else would try; nothing is spent, another one may be chosen. */
    record PasscodeTooSimple() implements EnrolmentOutcome {}

    /** The sign-in was used for an enrolment already, or it is over. */
    record SignInSpent() implements EnrolmentOutcome {}

    /** The key was enrolled before. */
    record KeyUsed() implements EnrolmentOutcome {}

    /** The account is not active any more. */
    record AccountLocked() implements EnrolmentOutcome {}

    /** Too many passcodes are waiting to be hashed; nothing is spent. */
    record Busy() implements EnrolmentOutcome {}
}
