package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Signing in and out, and the citizen's device, by auth-service. The subject is the account's keyed pseudonym. A {@code client}
 * is the relying party that the citizen signs in to or out of; a {@code device} is the SHA-256 thumbprint of its key.
 */
public sealed interface IdentityEvent extends EventData {

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

    /** The identity app on a phone can sign for the account from now on. */
    record DeviceEnrolled(String device) implements IdentityEvent {
        public DeviceEnrolled {
            Required.text("device", device);
        }
    }

    /** A phone can sign for the account no more. */
    record DeviceEnded(String device, EndReason reason) implements IdentityEvent {
        public DeviceEnded {
            Required.text("device", device);
            Required.value("reason", reason);
        }
    }

    /**
     * The citizen said that somebody on the phone told them what to press; every session of theirs was ended.
     *
     * @param session the QR session that they were to confirm
     */
    record PressedToSignIn(String session) implements IdentityEvent {
        public PressedToSignIn {
            Required.text("session", session);
        }
    }

    /**
     * An account of another provider signs in to this one from now on: the account's own code has confirmed it.
     *
     * @param provider its identifier, as clients send it in {@code idp_hint}
     */
    record AccountLinked(String provider) implements IdentityEvent {
        public AccountLinked {
            Required.text("provider", provider);
        }
    }

    /** Why a device ended. */
    enum EndReason {
        @JsonProperty("replaced")
        REPLACED,
        @JsonProperty("passcode-locked")
        PASSCODE_LOCKED,
        @JsonProperty("removed")
        REMOVED
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
        CANCELLED,
        /** The citizen does not allow the way, or the identity level is too low for it. */
        @JsonProperty("not-allowed")
        NOT_ALLOWED,
        /** Browser and phone are in places too far apart. */
        @JsonProperty("too-far")
        TOO_FAR,
        /** Not the number that the browser shows. */
        @JsonProperty("wrong-number")
        WRONG_NUMBER,
        /** The phone's approval was not good. */
        @JsonProperty("approval-refused")
        APPROVAL_REFUSED
    }
}
