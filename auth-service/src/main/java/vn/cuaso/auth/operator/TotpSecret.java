package vn.cuaso.auth.operator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * The key of a second factor by time (RFC 6238): SHA-1, 30 s, six digits, as every authenticator app has it.
 *
 * @param base32 160 bits
 */
record TotpSecret(String base32) {

    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    /** How many steps a clock may be off (§5.2). */
    private static final int OFF = 1;

    static TotpSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(Base32.toBase32String(bytes));
    }

    /** Empty for what is no secret of this kind. */
    static Optional<TotpSecret> parse(String text) {
        return text.matches("[A-Z2-7]{32}") ? Optional.of(new TotpSecret(text)) : Optional.empty();
    }

    /** The step that the code is of; empty when it is of none near now. Every step is compared, whichever matches. */
    OptionalLong stepOf(String code, Instant now) {
        long present = now.getEpochSecond() / SECONDS;
        byte[] shown = code.strip().getBytes(StandardCharsets.UTF_8);
        return LongStream.of(LongStream.rangeClosed(present - OFF, present + OFF)
                        .filter(step ->
                                MessageDigest.isEqual(shown, codeAt(step).getBytes(StandardCharsets.US_ASCII)))
                        .toArray())
                .max();
    }

    /** RFC 4226 §5.3. */
    String codeAt(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(base32), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", e);
        }
    }

    @Override
    public String toString() {
        return "TotpSecret";
    }
}
