package vn.cuaso.auth.device;

import java.time.Instant;
import vn.cuaso.auth.account.AccountId;

/** What came of beginning to check a passcode. */
public sealed interface PasscodeAttempt {

    /**
     * It was counted as wrong, and may now be compared.
     *
     * @param attemptsLeft after this one, should it be wrong
     */
    record Counted(AccountId account, String passcodeHash, int attemptsLeft) implements PasscodeAttempt {

        @Override
        public String toString() {
            return "Counted[" + attemptsLeft + " left]";
        }
    }

    /** Too many were wrong. */
    record Locked() implements PasscodeAttempt {}

    /** Another device took its place; whoever holds the old one is to know. */
    record Replaced(Instant at) implements PasscodeAttempt {}

    /** There is no such device, any more or at all. */
    record Unknown() implements PasscodeAttempt {}
}
