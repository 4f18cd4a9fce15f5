package vn.cuaso.auth.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ties flows to one browser. All its tabs share it; each has its own flow (rule OP-10).
 *
 * @param value 256 random bits, base64url
 */
record BrowserSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    static BrowserSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new BrowserSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what was not made here. */
    static Optional<BrowserSecret> parse(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new BrowserSecret(cookie)) : Optional.empty();
    }

    /** What flows keep. No key and no salt are needed over 256 random bits. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "BrowserSecret[hidden]";
    }
}
