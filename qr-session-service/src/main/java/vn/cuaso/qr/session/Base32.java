package vn.cuaso.qr.session;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Crockford's base 32 in lower case: digits and letters without i, l, o and u. Here always 130 bits, 26 characters. */
final class Base32 {

    static final int BITS = 130;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int DIGIT_BITS = 5;
    private static final int LENGTH = BITS / DIGIT_BITS;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    private Base32() {}

    static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    static String write(BigInteger number) {
        var text = new StringBuilder(LENGTH);
        for (int shift = BITS - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            text.append(DIGITS.charAt(number.shiftRight(shift).intValue() & (DIGITS.length() - 1)));
        }
        return text.toString();
    }

    static BigInteger read(String text) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.shiftLeft(DIGIT_BITS).or(BigInteger.valueOf(DIGITS.indexOf(text.charAt(i))));
        }
        return number;
    }

    /** The value of the first character. */
    static int first(String text) {
        return DIGITS.indexOf(text.charAt(0));
    }
}
