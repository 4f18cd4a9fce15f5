package vn.cuaso.auth.federation;

/** What another provider answered. */
sealed interface UpstreamOutcome {

    /** The citizen has signed in there. */
    record SignedIn(UpstreamClaims claims) implements UpstreamOutcome {}

    /** An error of RFC 6749 §4.1.2.1 or OpenID Connect Core §3.1.2.6; anything at all may stand in it. */
    record Refused(String error) implements UpstreamOutcome {}

    /** What came is not what this provider could have said to this browser: signature, issuer, audience, nonce, code. */
    record Invalid(String detail) implements UpstreamOutcome {}

    /** It was right once, and came too late. */
    record Late(String detail) implements UpstreamOutcome {}

    /** This browser has no such sign-in under way, any more or at all. */
    record Unknown() implements UpstreamOutcome {}

    /** The provider does not answer in time. */
    record Away(Throwable cause) implements UpstreamOutcome {}
}
