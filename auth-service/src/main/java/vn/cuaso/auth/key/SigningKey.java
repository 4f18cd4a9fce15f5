package vn.cuaso.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.security.PrivateKey;
import java.time.Instant;

/**
 * A key pair of ES256.
 *
 * @param jwk with its private half and with {@code kid}
 */
public record SigningKey(KeyState state, ECKey jwk, Instant createdAt) {

    /** The {@code kid} of what it signs. */
    public String id() {
        return jwk.getKeyID();
    }

    PrivateKey privateKey() {
        try {
            return jwk.toECPrivateKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + id() + " is unusable", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[%s, %s]".formatted(id(), state);
    }
}
