package vn.cuaso.qr.judge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.regex.Pattern;

/** What auth-service says to a claim. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(Eligibility.Eligible.class),
    @JsonSubTypes.Type(Eligibility.AlreadyScanned.class),
    @JsonSubTypes.Type(Eligibility.WebSignInOff.class),
    @JsonSubTypes.Type(Eligibility.LevelTooLow.class),
    @JsonSubTypes.Type(Eligibility.NotEnrolled.class),
    @JsonSubTypes.Type(Eligibility.TooFar.class),
    @JsonSubTypes.Type(Eligibility.Unknown.class)
})
public sealed interface Eligibility {

    /**
     * @param number two digits that the browser shows and the phone has to ask for, where the networks differ (QR-7)
     * @param placesUnknown whether nobody can say how far apart phone and browser are
     */
    @JsonTypeName("eligible")
    record Eligible(Optional<String> number, boolean placesUnknown) implements Eligibility {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{2}");

        public Eligible {
            number = number == null ? Optional.empty() : number;
            if (number.isPresent() && !NUMBER.matcher(number.get()).matches()) {
                throw new IllegalArgumentException("a number has two digits");
            }
        }
    }

    /** Bound to another device (QR-3). */
    @JsonTypeName("already-scanned")
    record AlreadyScanned() implements Eligibility {}

    /** QR-12. */
    @JsonTypeName("web-sign-in-off")
    record WebSignInOff() implements Eligibility {}

    /** QR-12. */
    @JsonTypeName("level-too-low")
    record LevelTooLow() implements Eligibility {}

    @JsonTypeName("not-enrolled")
    record NotEnrolled() implements Eligibility {}

    /** QR-7. */
    @JsonTypeName("too-far")
    record TooFar() implements Eligibility {}

    /** auth-service knows no such pairing. */
    @JsonTypeName("unknown")
    record Unknown() implements Eligibility {}
}
