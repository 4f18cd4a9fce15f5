package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;

/**
 * A key that signed a good proof.
 *
 * @param publicKey P-256
 */
public record ProvenKey(ECKey publicKey) {

    /** SHA-256 JWK thumbprint (RFC 7638), base64url: {@code jkt}. */
    public String thumbprint() {
        try {
            return publicKey.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public String toString() {
        return "ProvenKey[" + thumbprint() + "]";
    }
}
