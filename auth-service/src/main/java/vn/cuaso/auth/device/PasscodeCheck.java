package vn.cuaso.auth.device;

import java.time.Instant;
import vn.cuaso.auth.account.AccountId;

/** What came of a passcode that was typed into a device. */
public sealed interface PasscodeCheck {

    record Right(AccountId account, Instant at) implements PasscodeCheck {}

    /**
     * @param attemptsLeft before the device is locked; at least one
     */
    record Wrong(int attemptsLeft) implements PasscodeCheck {}

    /** Too many were wrong: the device has to be enrolled again. */
    record Locked() implements PasscodeCheck {}

    /** Another device took its place then; nothing was compared. */
    record Replaced(Instant at) implements PasscodeCheck {}

    /** There is no such device, any more or at all. */
    record UnknownDevice() implements PasscodeCheck {}

    /** The passcode is right, but the account is not active. */
    record AccountLocked() implements PasscodeCheck {}

    /** Too many are waiting; nothing was compared, nothing counted. */
    record Busy() implements PasscodeCheck {}
}
