package vn.cuaso.auth.protection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bearer secret with its own address: {@code <id>.<secret>}. The store finds the record by the id, which may be
 * known, and keeps only the secret's hash, so a dump of the store holds nothing that can be presented.
 *
 * @param id 128 random bits, base64url
 * @param secret 256 random bits, base64url
 */
public record SplitToken(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    /** A new id with a new secret. */
    public static SplitToken random(SecureRandom random) {
        return forId(text(random, ID_BYTES), random);
    }

    /** A new secret for a record that exists. */
    public static SplitToken forId(String id, SecureRandom random) {
        return new SplitToken(id, text(random, SECRET_BYTES));
    }

    /** Empty for anything that was not made here; what a stranger sends never becomes part of a key in the store. */
    public static Optional<SplitToken> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new SplitToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** What carries it: cookie, code, refresh token. */
    public String value() {
        return id + '.' + secret;
    }

    /** SHA-256 of the secret, base64url. No key and no salt are needed over 256 random bits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SplitToken[" + id + "]";
    }

    private static String text(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
