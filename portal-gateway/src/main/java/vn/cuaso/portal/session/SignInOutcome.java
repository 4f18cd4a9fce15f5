package vn.cuaso.portal.session;

/** What became of a sign-in when the provider sends the browser back. */
public sealed interface SignInOutcome {

    /** A session has begun. */
    record Completed(String returnTo) implements SignInOutcome {}

    /** The citizen pressed cancel. */
    record Cancelled() implements SignInOutcome {}

    /** The provider said no, in the codes of RFC 6749 §4.1.2.1 and OpenID Connect Core §3.1.2.6; fit for the log, whatever came. */
    record Refused(String error) implements SignInOutcome {}

    /** This browser has no such sign-in under way: answered before, too old, or begun elsewhere. */
    record Unknown() implements SignInOutcome {}

    /** The provider's answer does not hold. */
    record Invalid(Throwable cause) implements SignInOutcome {}

    /** The provider or the session store does not answer. */
    record Away(Throwable cause) implements SignInOutcome {}
}
