package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What checking a code came to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verification.Verified.class, name = "verified"),
    @JsonSubTypes.Type(value = Verification.Wrong.class, name = "wrong"),
    @JsonSubTypes.Type(value = Verification.Exhausted.class, name = "exhausted"),
    @JsonSubTypes.Type(value = Verification.Expired.class, name = "expired"),
    @JsonSubTypes.Type(value = Verification.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = Verification.Locked.class, name = "locked")
})
public sealed interface Verification {

    /** The code was right, and is spent now. */
    record Verified() implements Verification {}

    record Wrong(int attemptsLeft) implements Verification {}

    /** Wrong once too often: the challenge is over. */
    record Exhausted() implements Verification {}

    record Expired() implements Verification {}

    /** Unknown, used, or of another transaction or purpose. */
    record Gone() implements Verification {}

    /** Too many wrong codes on this account, over all its challenges. */
    record Locked(Instant until) implements Verification {}
}
