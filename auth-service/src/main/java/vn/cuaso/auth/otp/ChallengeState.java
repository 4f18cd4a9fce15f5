package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What otp-service knows of a challenge. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChallengeState.Live.class, name = "live"),
    @JsonSubTypes.Type(value = ChallengeState.Gone.class, name = "gone")
})
public sealed interface ChallengeState {

    record Live(Challenge challenge) implements ChallengeState {}

    record Gone() implements ChallengeState {}
}
