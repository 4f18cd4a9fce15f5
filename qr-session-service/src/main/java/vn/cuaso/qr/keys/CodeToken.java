package vn.cuaso.qr.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cuaso.qr.session.Handle;

/**
 * What a code says (QR-1): base64url, without padding, of handle (17 bytes) ‖ second (4 bytes, Unix time) ‖ the first 16
 * bytes of HMAC-SHA-256 over the 21 bytes before. Pure: whether it is too old is the reader's business.
 */
public final class CodeToken {

    /** The second of a same-device link, which is good as long as its session is unscanned. */
    public static final long LINK = 0;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNED = Handle.BYTES + Integer.BYTES;
    private static final int SIGNATURE = 16;
    private static final int LONGEST_TEXT = (SIGNED + SIGNATURE) * 4 / 3 + 1;

    private final Handle handle;
    private final long second;
    private final byte[] signature;

    private CodeToken(Handle handle, long second, byte[] signature) {
        this.handle = handle;
        this.second = second;
        this.signature = signature;
    }

    /** The token of this second, or the link's. */
    static CodeToken make(byte[] key, Handle handle, long second) {
        return new CodeToken(handle, second, sign(key, signed(handle, second)));
    }

    /** What somebody scanned, if it can be a token at all; who made it is not known yet. */
    public static Optional<CodeToken> parse(String text) {
        if (text == null || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            // One token has one spelling: padding and stray bits at the end are refused.
            if (bytes.length != SIGNED + SIGNATURE
                    || !Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text)) {
                return Optional.empty();
            }
            var second = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(Handle.BYTES));
            return Handle.of(Arrays.copyOf(bytes, Handle.BYTES))
                    .map(handle -> new CodeToken(handle, second, Arrays.copyOfRange(bytes, SIGNED, bytes.length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public Handle handle() {
        return handle;
    }

    /** Unix time, or {@link #LINK}. */
    public long second() {
        return second;
    }

    /** As it stands in the code. */
    public String text() {
        var bytes = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(signed(handle, second))
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it was made with this key; takes the same time whatever differs. */
    boolean isSignedWith(byte[] key) {
        return MessageDigest.isEqual(signature, sign(key, signed(handle, second)));
    }

    @Override
    public String toString() {
        return "CodeToken[" + second + "]";
    }

    private static byte[] signed(Handle handle, long second) {
        return ByteBuffer.allocate(SIGNED)
                .put(handle.bytes())
                .putInt((int) second)
                .array();
    }

    private static byte[] sign(byte[] key, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
