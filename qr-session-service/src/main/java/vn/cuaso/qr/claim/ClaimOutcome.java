package vn.cuaso.qr.claim;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import vn.cuaso.qr.session.Kind;

/** What came of a scan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface ClaimOutcome {

    /**
     * The session is this phone's to decide.
     *
     * @param context base64url of what the phone shows, byte for byte what the approval is over
     * @param expiresAt until when the decision is waited for
     * @param numberNeeded whether the two digits that the browser shows have to be typed (QR-7)
     * @param placesUnknown whether nobody can say how far apart phone and browser are
     */
    @JsonTypeName("claimed")
    record Claimed(
            String session, String context, Kind kind, Instant expiresAt, boolean numberNeeded, boolean placesUnknown)
            implements ClaimOutcome {}

    /** Too old, or its session has ended. */
    @JsonTypeName("code-expired")
    record CodeExpired() implements ClaimOutcome {}

    /** Another phone was first; both sides are told (QR-3). */
    @JsonTypeName("already-scanned")
    record AlreadyScanned() implements ClaimOutcome {}

    /** Not a code of ours. */
    @JsonTypeName("unknown-code")
    record UnknownCode() implements ClaimOutcome {}

    /** Only the app's live camera claims a session of another device (QR-1). */
    @JsonTypeName("camera-only")
    record CameraOnly() implements ClaimOutcome {}

    /** QR-12. */
    @JsonTypeName("web-sign-in-off")
    record WebSignInOff() implements ClaimOutcome {}

    /** QR-12. */
    @JsonTypeName("level-too-low")
    record LevelTooLow() implements ClaimOutcome {}

    @JsonTypeName("not-enrolled")
    record NotEnrolled() implements ClaimOutcome {}

    /** QR-7. */
    @JsonTypeName("too-far")
    record TooFar() implements ClaimOutcome {}

    /** QR-8. */
    @JsonTypeName("too-many")
    record TooMany(Instant retryAt) implements ClaimOutcome {}
}
