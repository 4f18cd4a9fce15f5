package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What came of giving a code. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface VerifyOutcome {

    /** The right code, for the first time. */
    @JsonTypeName("verified")
    record Verified() implements VerifyOutcome {}

    @JsonTypeName("wrong")
    record Wrong(int attemptsLeft) implements VerifyOutcome {}

    /** No try is left, whatever the code. */
    @JsonTypeName("exhausted")
    record Exhausted() implements VerifyOutcome {}

    @JsonTypeName("expired")
    record Expired() implements VerifyOutcome {}

    /** Unknown, used, cancelled, or of another transaction or purpose. */
    @JsonTypeName("gone")
    record Gone() implements VerifyOutcome {}

    /** Too many wrong codes on this account, over all its challenges. */
    @JsonTypeName("locked")
    record Locked(Instant until) implements VerifyOutcome {}
}
