package vn.cuaso.qr.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/** What auth-service says to an approval. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(Verdict.Good.class),
    @JsonSubTypes.Type(Verdict.PasscodeNeeded.class),
    @JsonSubTypes.Type(Verdict.WrongNumber.class),
    @JsonSubTypes.Type(Verdict.WebSignInOff.class),
    @JsonSubTypes.Type(Verdict.LevelTooLow.class),
    @JsonSubTypes.Type(Verdict.NotEnrolled.class),
    @JsonSubTypes.Type(Verdict.Refused.class),
    @JsonSubTypes.Type(Verdict.TooMany.class)
})
public sealed interface Verdict {

    @JsonTypeName("good")
    record Good() implements Verdict {}

    /** The passcode was checked too long ago (QR-6). */
    @JsonTypeName("passcode-needed")
    record PasscodeNeeded() implements Verdict {}

    /** Not the number that the browser shows (QR-7). */
    @JsonTypeName("wrong-number")
    record WrongNumber() implements Verdict {}

    /** QR-12. */
    @JsonTypeName("web-sign-in-off")
    record WebSignInOff() implements Verdict {}

    /** QR-12. */
    @JsonTypeName("level-too-low")
    record LevelTooLow() implements Verdict {}

    @JsonTypeName("not-enrolled")
    record NotEnrolled() implements Verdict {}

    /** The signature, or what it is over, is not right. */
    @JsonTypeName("refused")
    record Refused() implements Verdict {}

    /** The device has handed in too many (QR-8). */
    @JsonTypeName("too-many")
    record TooMany(Instant retryAt) implements Verdict {}
}
