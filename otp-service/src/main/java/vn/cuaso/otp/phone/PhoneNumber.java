package vn.cuaso.otp.phone;

import java.util.regex.Pattern;

/**
 * A phone number. It prints masked, so that no log line ever holds one.
 *
 * @param value E.164, such as {@code +84912345678}
 */
public record PhoneNumber(String value) {

    /** The shape of E.164, for the validation of requests. */
    public static final String E164 = "\\+[1-9][0-9]{6,14}";

    private static final Pattern SHAPE = Pattern.compile(E164);

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number in E.164");
        }
    }

    @Override
    public String toString() {
        return "+•••";
    }
}
