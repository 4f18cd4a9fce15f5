package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The life of a one-time password, by otp-service. The subject is the challenge. */
public sealed interface OtpEvent extends EventData {

    /** The challenge's id, which says nothing about its code. */
    String challenge();

    /** A challenge was made and its first delivery requested. */
    record ChallengeCreated(String challenge) implements OtpEvent {
        public ChallengeCreated {
            Required.text("challenge", challenge);
        }
    }

    /**
     * A channel took the message.
     *
     * @param channel the channel's configured name
     * @param send which sending of this challenge, 1 for the first
     */
    record Delivered(String challenge, String channel, int send) implements OtpEvent {
        public Delivered {
            Required.text("challenge", challenge);
            Required.text("channel", channel);
            Required.positive("send", send);
        }
    }

    /**
     * A channel did not take the message.
     *
     * @param channel the channel's configured name
     * @param send which sending of this challenge, 1 for the first
     */
    record DeliveryFailed(String challenge, String channel, int send, DeliveryFailure reason) implements OtpEvent {
        public DeliveryFailed {
            Required.text("challenge", challenge);
            Required.text("channel", channel);
            Required.positive("send", send);
            Required.value("reason", reason);
        }
    }

    /**
     * The right code was given, once.
     *
     * @param attempt which try it was, 1 for the first
     */
    record Verified(String challenge, int attempt) implements OtpEvent {
        public Verified {
            Required.text("challenge", challenge);
            Required.positive("attempt", attempt);
        }
    }

    /**
     * A wrong code was given and tries are left.
     *
     * @param attempt which try it was, 1 for the first
     */
    record Rejected(String challenge, int attempt) implements OtpEvent {
        public Rejected {
            Required.text("challenge", challenge);
            Required.positive("attempt", attempt);
        }
    }

    /**
     * A wrong code was given and no try is left.
     *
     * @param attempt which try it was, 1 for the first
     */
    record Exhausted(String challenge, int attempt) implements OtpEvent {
        public Exhausted {
            Required.text("challenge", challenge);
            Required.positive("attempt", attempt);
        }
    }

    /** Why a message was not delivered. */
    enum DeliveryFailure {
        /** The carrier answered and said no. */
        @JsonProperty("refused")
        REFUSED,
        /** The carrier could not be reached: nothing was sent. */
        @JsonProperty("unreachable")
        UNREACHABLE,
        /** The carrier did not answer in time: the message may have been sent. */
        @JsonProperty("timed-out")
        TIMED_OUT,
        /** The challenge had ended before its message could be sent. */
        @JsonProperty("expired")
        EXPIRED
    }
}
