package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A key for each algorithm, made once: RSA takes its time. */
public final class AlgorithmKey {

    private static final Map<String, JWK> MADE = new ConcurrentHashMap<>();

    private AlgorithmKey() {}

    public static JWK of(String algorithm) {
        return MADE.computeIfAbsent(algorithm, AlgorithmKey::make);
    }

    private static JWK make(String algorithm) {
        try {
            return switch (algorithm.substring(0, 2)) {
                case "ES" ->
                    new ECKeyGenerator("ES384".equals(algorithm) ? Curve.P_384 : Curve.P_256)
                            .keyIDFromThumbprint(true)
                            .generate();
                case "RS", "PS" ->
                    new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
                case "Ed" ->
                    new OctetKeyPairGenerator(Curve.Ed25519)
                            .keyIDFromThumbprint(true)
                            .generate();
                case "HS" -> new OctetSequenceKeyGenerator(256).generate();
                default -> throw new IllegalArgumentException(algorithm);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A DPoP proof.
     *
     * @param shown the key in its header
     */
    public static String proof(String algorithm, JWK key, JWK shown, String method, String address, Instant at) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).type(DPoPProofFactory.TYPE);
            Optional.ofNullable(shown.toPublicJWK()).ifPresent(header::jwk);
            SignedJWT proof = new SignedJWT(
                    header.build(),
                    Proofs.claims(method, address, at, Optional.empty()).build());
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, JWSAlgorithm.parse(algorithm));
            proof.sign(signer);
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
