package vn.cuaso.auth.device;

import java.time.Instant;

/** What came of an alarm. */
sealed interface AlarmOutcome {

    /** Every session of the account has ended. */
    record Done() implements AlarmOutcome {}

    /** The device has raised too many just now: this one is kept, but ends no session and is not announced. */
    record TooMany(Instant retryAt) implements AlarmOutcome {}
}
