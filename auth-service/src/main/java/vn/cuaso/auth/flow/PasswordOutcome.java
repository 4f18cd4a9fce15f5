package vn.cuaso.auth.flow;

import java.time.Instant;

/** What handing in ID number and password came to. */
sealed interface PasswordOutcome {

    /** The password is right; a code was sent, or could not be. */
    record Accepted(SendOutcome sending) implements PasswordOutcome {}

    /** No such account, or not its password: nobody is told which (rule OTP-9). */
    record WrongCredentials() implements PasswordOutcome {}

    /** Too many attempts; nothing was compared (rule OTP-8). */
    record Throttled(Instant until) implements PasswordOutcome {}

    /** Too many failures on this ID number; this browser never signed in to it (rule OTP-8). */
    record KnownBrowserNeeded() implements PasswordOutcome {}

    /** Too many passwords are waiting to be compared. */
    record Busy() implements PasswordOutcome {}

    /** The password is right, the account is locked or closed. */
    record AccountLocked() implements PasswordOutcome {}

    /** The password is right, but there is no phone to send a code to. */
    record NoPhone() implements PasswordOutcome {}

    /** The flow was changed by another request meanwhile. */
    record Superseded() implements PasswordOutcome {}
}
