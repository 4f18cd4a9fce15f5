package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What asking for the same code once more came to (rule OTP-5). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Resending.Resent.class, name = "resent"),
    @JsonSubTypes.Type(value = Resending.TooSoon.class, name = "too-soon"),
    @JsonSubTypes.Type(value = Resending.Limited.class, name = "limited"),
    @JsonSubTypes.Type(value = Resending.Gone.class, name = "gone")
})
public sealed interface Resending {

    /** The same code is on its way again. */
    record Resent(Challenge challenge) implements Resending {}

    /** The cool-down after the last message is not over. */
    record TooSoon(Instant retryAt) implements Resending {}

    /** Too many codes were sent. */
    record Limited(LimitedBy by, Instant retryAt) implements Resending {}

    /** Expired, used up or unknown: only a new challenge helps. */
    record Gone() implements Resending {}
}
