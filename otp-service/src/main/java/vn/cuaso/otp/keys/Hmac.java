package vn.cuaso.otp.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under named keys, over texts that cannot run into one another. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final NamedKeys keys;

    public Hmac(NamedKeys keys) {
        this.keys = keys;
    }

    /** The keys that may be named. */
    public NamedKeys keys() {
        return keys;
    }

    /** 32 bytes, or nothing if there is no such key. */
    public Optional<byte[]> sign(String kid, String... texts) {
        return keys.find(kid).map(key -> sign(key, texts));
    }

    private static byte[] sign(byte[] key, String... texts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(lengthPrefixed(texts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Each text as its length (4 bytes, big-endian) and its UTF-8 bytes, so that ("ab", "c") differs from ("a", "bc"). */
    private static byte[] lengthPrefixed(String... texts) {
        var parts = Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        var size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        var buffer = ByteBuffer.allocate(size);
        parts.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }
}
