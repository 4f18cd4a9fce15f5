package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of the latest send. */
public enum DeliveryState {
    @JsonProperty("pending")
    PENDING,
    /** A channel took it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** No channel took it, or none is known to have. */
    @JsonProperty("failed")
    FAILED
}
