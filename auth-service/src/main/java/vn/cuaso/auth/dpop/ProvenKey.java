package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/**
 * A key that signed a good proof.
 *
 * @param publicKey of a kind that {@link ProofAlgorithms} has a use for
 */
public record ProvenKey(JWK publicKey) {

    /** SHA-256 JWK thumbprint (RFC 7638), base64url: {@code jkt}. */
    public String thumbprint() {
        try {
            return publicKey.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /** The key where it is P-256, as the keys of enrolled devices are. */
    public Optional<ECKey> curveKey() {
        return publicKey instanceof ECKey key ? Optional.of(key) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ProvenKey[" + thumbprint() + "]";
    }
}
