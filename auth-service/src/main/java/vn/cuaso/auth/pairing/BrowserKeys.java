package vn.cuaso.auth.pairing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What qr-session-service gets to know a browser by, all of it derived from the browser's secret, which it never sees. One
 * browser has the same of each in all its tabs.
 *
 * @param streamCookie value of {@link StreamCookie}
 * @param streamHash base64url of the SHA-256 of that value's characters
 * @param limitKey what sessions are counted by (rule QR-8)
 */
record BrowserKeys(String streamCookie, String streamHash, String limitKey) {

    private static final String ALGORITHM = "HmacSHA256";

    /**
     * @param browserSecret value of {@code __Host-id-browser}
     */
    static BrowserKeys of(String browserSecret) {
        try {
            String streamCookie = derive(browserSecret, "qr-stream");
            byte[] streamHash = MessageDigest.getInstance("SHA-256").digest(streamCookie.getBytes(US_ASCII));
            return new BrowserKeys(streamCookie, base64(streamHash), derive(browserSecret, "qr-limit"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    private static String derive(String secret, String purpose) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(secret.getBytes(US_ASCII), ALGORITHM));
        return base64(mac.doFinal(purpose.getBytes(US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "BrowserKeys[hidden]";
    }
}
