package vn.cuaso.auth.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that a client shares with us, of which we keep only the hash. SHA-256 without salt and stretching is enough for 256
 * random bits, which is what we make them of.
 *
 * @param hash SHA-256 in hexadecimal figures
 * @param expires from when on it proves nothing; empty: not yet decided
 */
public record ClientSecret(String hash, Optional<Instant> expires) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ClientSecret {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal figures");
        }
    }

    /** Of a secret as the client shows it. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** In a time that does not tell how much of it is right. */
    public boolean proves(String presented, Instant now) {
        boolean right = MessageDigest.isEqual(HexFormat.of().parseHex(hash), digest(presented));
        return right && expires.map(now::isBefore).orElse(true);
    }

    /** The same, that ends then at the latest. */
    public ClientSecret until(Instant end) {
        return new ClientSecret(hash, Optional.of(expires.filter(end::isAfter).orElse(end)));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "ClientSecret[until " + expires.map(Instant::toString).orElse("replaced") + "]";
    }
}
