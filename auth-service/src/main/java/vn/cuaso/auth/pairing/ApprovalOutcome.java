package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What qr-session-service is told about an approval ({@code docs/qr-pairing.md}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ApprovalOutcome.Good.class, name = "good"),
    @JsonSubTypes.Type(value = ApprovalOutcome.PasscodeNeeded.class, name = "passcode-needed"),
    @JsonSubTypes.Type(value = ApprovalOutcome.WrongNumber.class, name = "wrong-number"),
    @JsonSubTypes.Type(value = ApprovalOutcome.WebSignInOff.class, name = "web-sign-in-off"),
    @JsonSubTypes.Type(value = ApprovalOutcome.LevelTooLow.class, name = "level-too-low"),
    @JsonSubTypes.Type(value = ApprovalOutcome.NotEnrolled.class, name = "not-enrolled"),
    @JsonSubTypes.Type(value = ApprovalOutcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ApprovalOutcome.TooMany.class, name = "too-many")
})
public sealed interface ApprovalOutcome {

    record Good() implements ApprovalOutcome {}

    record PasscodeNeeded() implements ApprovalOutcome {}

    record WrongNumber() implements ApprovalOutcome {}

    record WebSignInOff() implements ApprovalOutcome {}

    record LevelTooLow() implements ApprovalOutcome {}

    record NotEnrolled() implements ApprovalOutcome {}

    /** Unknown pairing, another device's, or an approval that is not good. */
    record Refused() implements ApprovalOutcome {}

    /** The device has handed in too many (rule QR-8); this one was not judged. */
    record TooMany(Instant retryAt) implements ApprovalOutcome {}
}
