package vn.cuaso.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Arrays;
import java.util.Optional;

/**
 * What signs tokens here (RFC 7518 §3.1, RFC 8037 §3.1). Each key is for one of them (RFC 8725 §3.1). {@code none} and shared
 * secrets are not among them, so nothing can be told to use them.
 */
public enum SigningAlgorithm {
    /** The default: short keys, short signatures, quick to sign. */
    ES256(JWSAlgorithm.ES256),
    /** What every OpenID Connect client can check (Discovery §3); only for clients that ask for it. */
    RS256(JWSAlgorithm.RS256),
    PS256(JWSAlgorithm.PS256),
    /** Ed25519. */
    EDDSA(JWSAlgorithm.EdDSA);

    /** FAPI 2.0 Security Profile §5.4.1: at least 2048. */
    private static final int RSA_BITS = 2048;

    /** A stranger's key shall not cost us seconds. */
    private static final int LONGEST_RSA_BITS = 4096;

    private final JWSAlgorithm jws;

    SigningAlgorithm(JWSAlgorithm jws) {
        this.jws = jws;
    }

    public JWSAlgorithm jws() {
        return jws;
    }

    /** As {@code alg} spells it. */
    public String wireName() {
        return jws.getName();
    }

    /**
     * @throws IllegalArgumentException where nothing here signs with it
     */
    public static SigningAlgorithm of(JWSAlgorithm algorithm) {
        return parse(algorithm.getName())
                .orElseThrow(() -> new IllegalArgumentException("Nothing here signs with " + algorithm));
    }

    /** What {@code at_hash} needs to know beside the name; null for all but EdDSA. */
    public Curve curve() {
        return this == EDDSA ? Curve.Ed25519 : null;
    }

    public static Optional<SigningAlgorithm> parse(String wireName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.wireName().equals(wireName))
                .findFirst();
    }

    JWKGenerator<? extends JWK> generator() {
        return switch (this) {
            case ES256 -> new ECKeyGenerator(Curve.P_256);
            case RS256, PS256 -> new RSAKeyGenerator(RSA_BITS);
            case EDDSA -> new OctetKeyPairGenerator(Curve.Ed25519);
        };
    }

    JWSSigner signer(JWK key) throws JOSEException {
        return switch (this) {
            case ES256 -> new ECDSASigner(key.toECKey());
            case RS256, PS256 -> new RSASSASigner(key.toRSAKey());
            case EDDSA -> new Ed25519Signer(key.toOctetKeyPair());
        };
    }

    /** Whether the key is one for it. */
    public boolean fits(JWK key) {
        return switch (this) {
            case ES256 -> key instanceof ECKey curveKey && Curve.P_256.equals(curveKey.getCurve());
            case RS256, PS256 -> key instanceof RSAKey && key.size() >= RSA_BITS && key.size() <= LONGEST_RSA_BITS;
            case EDDSA -> key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve());
        };
    }

    /**
     * @param key that {@link #fits}
     */
    public JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (this) {
            case ES256 -> new ECDSAVerifier(key.toECKey());
            case RS256, PS256 -> new RSASSAVerifier(key.toRSAKey());
            case EDDSA -> new Ed25519Verifier(key.toOctetKeyPair().toPublicJWK());
        };
    }
}
