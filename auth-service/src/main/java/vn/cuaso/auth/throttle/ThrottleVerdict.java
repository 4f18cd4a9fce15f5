package vn.cuaso.auth.throttle;

import java.time.Instant;

/** Whether a password may be tried. */
public sealed interface ThrottleVerdict {

    /** It may, and the attempt has been counted. */
    record Allowed() implements ThrottleVerdict {}

    /** Not before that time. Nothing was compared. */
    record Wait(Instant until) implements ThrottleVerdict {}

    /** Not from a browser that never signed in to this account: too many failures in a row. */
    record KnownBrowserNeeded() implements ThrottleVerdict {}
}
