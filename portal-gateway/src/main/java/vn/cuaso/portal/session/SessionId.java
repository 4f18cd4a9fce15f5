package vn.cuaso.portal.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The secret that a browser holds: 256 random bits. The store knows its SHA-256 only, so a dump opens no session. */
public record SessionId(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static SessionId fresh(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new SessionId(BASE64.encodeToString(bits));
    }

    /** Reads a cookie's value; empty when it cannot have come from us. */
    static Optional<SessionId> parse(String text) {
        return Optional.of(text).filter(value -> FORM.matcher(value).matches()).map(SessionId::new);
    }

    /** Where the store keeps the session: {@code portal:{hash}:session}. */
    String storeKey() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return "portal:{" + BASE64.encodeToString(hash) + "}:session";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionId[secret]";
    }
}
