package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What asking for a challenge came to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Creation.Created.class, name = "created"),
    @JsonSubTypes.Type(value = Creation.Limited.class, name = "limited"),
    @JsonSubTypes.Type(value = Creation.Locked.class, name = "locked"),
    @JsonSubTypes.Type(value = Creation.UnsupportedPhone.class, name = "unsupported-phone")
})
public sealed interface Creation {

    /** The code is on its way. */
    record Created(Challenge challenge) implements Creation {}

    /** Too many codes were sent. */
    record Limited(LimitedBy by, Instant retryAt) implements Creation {}

    /** Too many wrong codes on this account (rule OTP-4). */
    record Locked(Instant until) implements Creation {}

    /** Codes cannot be sent to this number. */
    record UnsupportedPhone() implements Creation {}
}
