package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What qr-session-service is told about a claim ({@code docs/qr-pairing.md}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClaimOutcome.Eligible.class, name = "eligible"),
    @JsonSubTypes.Type(value = ClaimOutcome.AlreadyScanned.class, name = "already-scanned"),
    @JsonSubTypes.Type(value = ClaimOutcome.WebSignInOff.class, name = "web-sign-in-off"),
    @JsonSubTypes.Type(value = ClaimOutcome.LevelTooLow.class, name = "level-too-low"),
    @JsonSubTypes.Type(value = ClaimOutcome.NotEnrolled.class, name = "not-enrolled"),
    @JsonSubTypes.Type(value = ClaimOutcome.TooFar.class, name = "too-far"),
    @JsonSubTypes.Type(value = ClaimOutcome.Unknown.class, name = "unknown")
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ClaimOutcome {

    /**
     * The pairing is this device's from now on.
     *
     * @param number that the browser shows, where one has to be typed
     */
    record Eligible(Optional<PairingNumber> number, boolean placesUnknown) implements ClaimOutcome {}

    record AlreadyScanned() implements ClaimOutcome {}

    record WebSignInOff() implements ClaimOutcome {}

    record LevelTooLow() implements ClaimOutcome {}

    record NotEnrolled() implements ClaimOutcome {}

    record TooFar() implements ClaimOutcome {}

    record Unknown() implements ClaimOutcome {}
}
