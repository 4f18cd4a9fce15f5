package vn.cuaso.auth.flow;

import java.time.Instant;

/** What handing in a code came to. */
sealed interface CodeOutcome {

    /** The code is right. */
    record Right(CompletionOutcome completion) implements CodeOutcome {}

    record Wrong(int attemptsLeft) implements CodeOutcome {}

    /** The code has expired, or was replaced; a new one can be asked for. */
    record Expired() implements CodeOutcome {}

    /** Wrong once too often: the flow is back at the password. */
    record Exhausted() implements CodeOutcome {}

    /** Too many wrong codes on this account, over all flows (rule OTP-4). */
    record Locked(Instant until) implements CodeOutcome {}

    /** otp-service is away; the same code can be handed in again. */
    record Unavailable() implements CodeOutcome {}

    /** The flow was changed by another request meanwhile. */
    record Superseded() implements CodeOutcome {}
}
