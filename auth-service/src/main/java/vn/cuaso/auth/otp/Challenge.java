package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A code that has been sent, without the code.
 *
 * @param resendAt from when it may be sent again
 */
public record Challenge(
        String id, Instant expiresAt, Instant resendAt, int sendsLeft, int attemptsLeft, Delivery delivery) {

    /** What is known of the latest message. */
    public enum Delivery {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("failed")
        FAILED
    }

    /** The same challenge, over before its time. */
    public Challenge endedAt(Instant now) {
        return new Challenge(id, now, resendAt, sendsLeft, 0, delivery);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
