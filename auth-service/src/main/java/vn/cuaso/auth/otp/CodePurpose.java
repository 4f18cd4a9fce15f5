package vn.cuaso.auth.otp;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a code is for: it is worth nothing for anything else (rule OTP-3), and its message says so (rule OTP-11). */
public enum CodePurpose {
    SIGN_IN("sign-in"),

    /** A sign-in after which a telephone holds a key of the account: whoever is read out its code can approve sign-ins from then on. */
    DEVICE_ENROLMENT("device-enrolment"),

    /** Ties an identity at another provider to the account, and signs in. */
    IDENTITY_LINK("identity-link");

    private final String text;

    CodePurpose(String text) {
        this.text = text;
    }

    /** As otp-service knows it. */
    @JsonValue
    public String text() {
        return text;
    }
}
