package vn.cuaso.auth.throttle;

import java.time.Instant;

/** Whether a password may be tried. */
public sealed interface ThrottleVerdict {

    /** It may, and the attempt has been counted. */
    record Allowed() implements ThrottleVerdict {}

    /**
     * It may not. Nothing was compared.
     *
     * <p>{@code first} says that this is the first refusal since the limit was reached: the others are not worth an event,
     * or whoever hammers at a closed door would fill the database.
     */
    sealed interface Refused extends ThrottleVerdict {
        boolean first();
    }

    /** Not before that time. */
    record Wait(Instant until, boolean first) implements Refused {}

    /** Not from a browser that never signed in to this account: too many failures in a row. */
    record KnownBrowserNeeded(boolean first) implements Refused {}
}
