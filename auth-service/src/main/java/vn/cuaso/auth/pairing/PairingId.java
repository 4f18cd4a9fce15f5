package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The session id that a pairing has in both services.
 *
 * @param value 26 characters of Crockford's base 32 in lower case, of 130 random bits
 */
public record PairingId(@JsonValue String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");
    private static final int CHARACTERS = 26;
    private static final int BITS_EACH = 5;

    /**
     * @throws IllegalArgumentException for anything that was not made here
     */
    @JsonCreator
    public PairingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the name of a pairing");
        }
    }

    static PairingId random(SecureRandom random) {
        BigInteger bits = new BigInteger(CHARACTERS * BITS_EACH, random);
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int shift = (CHARACTERS - 1) * BITS_EACH; shift >= 0; shift -= BITS_EACH) {
            text.append(ALPHABET.charAt(bits.shiftRight(shift).intValue() & (ALPHABET.length() - 1)));
        }
        return new PairingId(text.toString());
    }

    /** Empty for what was not made here; nothing a stranger sends becomes part of a key in the store. */
    static Optional<PairingId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PairingId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
