package vn.cuaso.auth.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed index over values that must not be stored in the clear (rule DATA-1). An ID number has so few possible values
 * that a hash without a key could be reversed by trying them all.
 */
@ApplicationScoped
public class LookupIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final NamedKeys keys;

    public LookupIndex(LookupConfig config) {
        this.keys = NamedKeys.from("cuaso.auth.lookup", config);
    }

    /**
     * The fingerprint under the current key.
     *
     * @param purpose keeps indexes over the same value apart, for instance {@code account.citizen-id}
     */
    public Fingerprint fingerprint(String purpose, String value) {
        return fingerprint(keys.current(), purpose, value);
    }

    /** Fingerprints under every configured key, the current one first, for values stored before the last rotation. */
    public List<Fingerprint> candidates(String purpose, String value) {
        return keys.secrets().sequencedKeySet().stream()
                .map(id -> fingerprint(id, purpose, value))
                .toList();
    }

    private Fingerprint fingerprint(String keyId, String purpose, String value) {
        byte[] purposeBytes = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.secrets().get(keyId), ALGORITHM));
            mac.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(purposeBytes.length)
                    .array());
            mac.update(purposeBytes);
            byte[] digest = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(
                    keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
