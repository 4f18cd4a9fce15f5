package vn.cuaso.otp.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A one-time code. It prints as dots, so that no log line and no exception ever holds one (OTP-1). */
public final class OneTimeCode {

    private final String digits;

    OneTimeCode(String digits) {
        this.digits = digits;
    }

    /** The digits, for the message to the citizen and for nothing else. */
    public String digits() {
        return digits;
    }

    /** Compares in a time that does not depend on where the two differ (OTP-3). */
    public boolean matches(String given) {
        return MessageDigest.isEqual(digits.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
