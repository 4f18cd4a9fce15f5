package vn.cuaso.auth.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the phone shows before anything is approved (rule QR-5), to the byte: an approval signs its digest.
 *
 * @param json as {@code docs/qr-pairing.md} has it
 */
public record PairingContext(@JsonValue String json) {

    @JsonCreator
    public PairingContext {}

    /** As it travels: base64url of its UTF-8 bytes. */
    public String encoded() {
        return base64(json.getBytes(UTF_8));
    }

    /** As an approval names it: base64url of the SHA-256 of its UTF-8 bytes. */
    public String digest() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PairingContext[hidden]";
    }
}
