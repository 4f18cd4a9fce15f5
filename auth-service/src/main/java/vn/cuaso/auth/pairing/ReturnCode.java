package vn.cuaso.auth.pairing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the app gave the browser on the way back (rule QR-11). Only qr-session-service knows whether it is the right one.
 *
 * @param value base64url
 */
record ReturnCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    /** Empty for what cannot be one. */
    static Optional<ReturnCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReturnCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ReturnCode[hidden]";
    }
}
