package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Optional;

/** Which public keys we check signatures with. */
public final class UsableKeys {

    /** FAPI 2.0 §5.4.1, NIST SP 800-131A. */
    private static final int LEAST_MODULUS_BITS = 2048;

    /** A larger modulus only costs us time, at the client's pleasure. */
    private static final int LARGEST_MODULUS_BITS = 8192;

    private UsableKeys() {}

    /**
     * @return why it is not usable; empty if it is
     */
    public static Optional<String> problem(JWK key) {
        if (key.isPrivate()) {
            return Optional.of("holds a private key");
        }
        return isUsable(key)
                ? Optional.empty()
                : Optional.of("holds a key that is not EC P-256, RSA of 2048 to 8192 bits, or Ed25519");
    }

    /** The usable ones of a set that may hold others, for encryption or for other curves. */
    static List<JWK> of(JWKSet set) {
        return set.getKeys().stream().filter(key -> problem(key).isEmpty()).toList();
    }

    private static boolean isUsable(JWK key) {
        return switch (key) {
            case ECKey curve -> curve.getCurve().equals(Curve.P_256);
            case RSAKey modulus -> modulus.size() >= LEAST_MODULUS_BITS && modulus.size() <= LARGEST_MODULUS_BITS;
            case OctetKeyPair edwards -> edwards.getCurve().equals(Curve.Ed25519);
            default -> false;
        };
    }
}
