package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** How a challenge stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface FindOutcome {

    @JsonTypeName("live")
    record Live(ChallengeView challenge) implements FindOutcome {}

    /** Unknown, over, or of another transaction. */
    @JsonTypeName("gone")
    record Gone() implements FindOutcome {}
}
