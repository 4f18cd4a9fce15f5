package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import vn.cuaso.otp.limit.LimitKind;

/** What came of asking for another delivery. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface ResendOutcome {

    @JsonTypeName("resent")
    record Resent(ChallengeView challenge) implements ResendOutcome {}

    @JsonTypeName("too-soon")
    record TooSoon(Instant retryAt) implements ResendOutcome {}

    @JsonTypeName("limited")
    record Limited(LimitKind by, Instant retryAt) implements ResendOutcome {}

    /** Unknown, over, or of another transaction or purpose. */
    @JsonTypeName("gone")
    record Gone() implements ResendOutcome {}
}
