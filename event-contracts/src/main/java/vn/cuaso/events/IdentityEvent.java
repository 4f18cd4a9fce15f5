package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Signing in and out, by auth-service. The subject is the account's keyed pseudonym. */
public sealed interface IdentityEvent extends EventData {

    /** The client (relying party) that the citizen signs in to or out of. */
    String client();

    /**
     * A citizen has signed in.
     *
     * @param acr the level that was reached, as the ID token says it
     * @param startedAt when the sign-in flow began; the event's own time is when it ended
     */
    record SignedIn(SignInWay way, String client, String acr, Instant startedAt) implements IdentityEvent {
        public SignedIn {
            Required.value("way", way);
            Required.text("client", client);
            Required.text("acr", acr);
            Required.time("startedAt", startedAt);
        }
    }

    /** A sign-in came to nothing, or a step of it was refused. */
    record SignInFailed(SignInWay way, String client, FailureReason reason) implements IdentityEvent {
        public SignInFailed {
            Required.value("way", way);
            Required.text("client", client);
            Required.value("reason", reason);
        }
    }

    /** A citizen has signed out. */
    record SignedOut(String client) implements IdentityEvent {
        public SignedOut {
            Required.text("client", client);
        }
    }

    /** Why a sign-in failed. */
    enum FailureReason {
        @JsonProperty("wrong-credentials")
        WRONG_CREDENTIALS,
        @JsonProperty("throttled")
        THROTTLED,
        @JsonProperty("locked")
        LOCKED,
        @JsonProperty("no-phone")
        NO_PHONE,
        @JsonProperty("otp-exhausted")
        OTP_EXHAUSTED,
        @JsonProperty("otp-limited")
        OTP_LIMITED,
        @JsonProperty("cancelled")
        CANCELLED
    }
}
