package vn.cuaso.otp.challenge;

/**
 * The state of a challenge in the store. Expiry is not a state: a live challenge is over when its time is.
 *
 * <pre>
 * stateDiagram-v2
 *   [*] --> LIVE : create
 *   LIVE --> LIVE : resend, wrong code
 *   LIVE --> USED : right code
 *   LIVE --> EXHAUSTED : last wrong code
 *   LIVE --> CANCELLED : cancel
 *   LIVE --> [*] : expiry
 * </pre>
 */
public enum ChallengeState {
    LIVE,
    USED,
    EXHAUSTED,
    CANCELLED
}
