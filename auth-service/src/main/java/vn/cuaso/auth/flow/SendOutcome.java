package vn.cuaso.auth.flow;

import java.time.Instant;

/** What sending a code came to. */
sealed interface SendOutcome {

    /** It is on its way, and the flow is in {@link SignInFlow.CodeSent}. */
    record Sent() implements SendOutcome {}

    /** The cool-down after the last message is not over (rule OTP-5). */
    record TooSoon(Instant retryAt) implements SendOutcome {}

    /** Too many codes were sent (rule OTP-6). */
    record Limited(Instant retryAt) implements SendOutcome {}

    /** Too many wrong codes on this account (rule OTP-4). */
    record CodesLocked(Instant until) implements SendOutcome {}

    /** The registered phone cannot get codes. */
    record UnsupportedPhone() implements SendOutcome {}

    /** The account cannot be used, or lost its phone, since the password was accepted. */
    record AccountChanged() implements SendOutcome {}

    /** otp-service is away; the password need not be typed again. */
    record Unavailable() implements SendOutcome {}

    /** The flow was changed by another request meanwhile. */
    record Superseded() implements SendOutcome {}
}
