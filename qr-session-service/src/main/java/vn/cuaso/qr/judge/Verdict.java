package vn.cuaso.qr.judge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What auth-service says to an approval. */
public enum Verdict {
    @JsonProperty("good")
    GOOD,
    /** The passcode was checked too long ago (QR-6). */
    @JsonProperty("passcode-needed")
    PASSCODE_NEEDED,
    /** Not the number that the browser shows (QR-7). */
    @JsonProperty("wrong-number")
    WRONG_NUMBER,
    @JsonProperty("web-sign-in-off")
    WEB_SIGN_IN_OFF,
    @JsonProperty("level-too-low")
    LEVEL_TOO_LOW,
    @JsonProperty("not-enrolled")
    NOT_ENROLLED,
    /** The signature, or what it is over, is not right. */
    @JsonProperty("refused")
    REFUSED
}
