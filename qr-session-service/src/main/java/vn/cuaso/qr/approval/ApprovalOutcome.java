package vn.cuaso.qr.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.qr.session.State;

/** What came of an approval. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
public sealed interface ApprovalOutcome {

    /**
     * @param returnTo where the app opens the browser again; same-device only (QR-11)
     */
    @JsonTypeName("approved")
    record Approved(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<URI> returnTo) implements ApprovalOutcome {
        @Override
        public String toString() {
            return "Approved[]";
        }
    }

    /** The passcode was checked too long ago (QR-6): a new token, and the same approval again. */
    @JsonTypeName("passcode-needed")
    record PasscodeNeeded() implements ApprovalOutcome {}

    /** Not the number that the browser shows (QR-7); the session is over. */
    @JsonTypeName("wrong-number")
    record WrongNumber() implements ApprovalOutcome {}

    /** QR-12. */
    @JsonTypeName("web-sign-in-off")
    record WebSignInOff() implements ApprovalOutcome {}

    /** QR-12. */
    @JsonTypeName("level-too-low")
    record LevelTooLow() implements ApprovalOutcome {}

    /** The signature, or what it is over, is not right. */
    @JsonTypeName("refused")
    record Refused() implements ApprovalOutcome {}

    /** The device has handed in too many approvals (QR-8); this one was not looked at. */
    @JsonTypeName("too-many")
    record TooMany(Instant retryAt) implements ApprovalOutcome {}

    /** The session waits for no decision any more. */
    @JsonTypeName("gone")
    record Gone(State state) implements ApprovalOutcome {}
}
