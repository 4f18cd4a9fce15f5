package vn.cuaso.qr.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The cookie that opens the streams of one browser's sessions (QR-4). auth-service makes it; here only its hash is known.
 *
 * @param hash base64url SHA-256 of the cookie's value
 */
record StreamCookie(String hash) {

    static final String NAME = "__Host-qr-stream";

    static StreamCookie of(String value) {
        return new StreamCookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sha256().digest(value.getBytes(US_ASCII))));
    }

    /** Takes the same time whatever differs. */
    boolean opens(String streamHash) {
        return MessageDigest.isEqual(hash.getBytes(US_ASCII), streamHash.getBytes(US_ASCII));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
