package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import vn.cuaso.otp.limit.LimitKind;

/** What came of asking for a challenge. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface CreateOutcome {

    @JsonTypeName("created")
    record Created(ChallengeView challenge) implements CreateOutcome {}

    @JsonTypeName("limited")
    record Limited(LimitKind by, Instant retryAt) implements CreateOutcome {}

    /** Too many wrong codes on this account. */
    @JsonTypeName("locked")
    record Locked(Instant until) implements CreateOutcome {}

    @JsonTypeName("unsupported-phone")
    record UnsupportedPhone() implements CreateOutcome {}
}
