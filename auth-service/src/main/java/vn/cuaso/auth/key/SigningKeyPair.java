package vn.cuaso.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A key pair for one algorithm, ready to sign and to check. */
public final class SigningKeyPair {

    private final SigningAlgorithm algorithm;
    private final JWK jwk;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    private SigningKeyPair(SigningAlgorithm algorithm, JWK jwk) {
        this.algorithm = algorithm;
        this.jwk = jwk;
        try {
            this.signer = algorithm.signer(jwk);
            this.verifier = algorithm.verifier(jwk);
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + jwk.getKeyID() + " is unusable", e);
        }
    }

    /** Takes 0.2 ms for a curve, some 100 ms for RSA. */
    static SigningKeyPair generate(SigningAlgorithm algorithm, SecureRandom random) {
        try {
            return new SigningKeyPair(
                    algorithm,
                    algorithm
                            .generator()
                            .keyID(UUID.randomUUID().toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(algorithm.jws())
                            .secureRandom(random)
                            .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(algorithm + " is not available", e);
        }
    }

    static SigningKeyPair parse(SigningAlgorithm algorithm, String json) {
        try {
            return new SigningKeyPair(algorithm, JWK.parse(json));
        } catch (ParseException _) {
            // Whatever the parser says of it may hold a part of it.
            throw new IllegalStateException("A signing key is no JWK");
        }
    }

    /** The {@code kid} of what it signs. */
    public String id() {
        return jwk.getKeyID();
    }

    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    public JWK publicHalf() {
        return jwk.toPublicJWK();
    }

    /** Both halves, to be kept encrypted. */
    String json() {
        return jwk.toJSONString();
    }

    String sign(TokenType type, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(algorithm.jws())
                .type(new JOSEObjectType(type.wireName()))
                .keyID(id())
                .build();
        JWSObject token = new JWSObject(header, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + id() + " does not sign", e);
        }
        return token.serialize();
    }

    /** Whether it signed the token, by its own algorithm: what the token's header asks for does not count. */
    boolean signed(SignedJWT token) {
        try {
            return algorithm.jws().equals(token.getHeader().getAlgorithm()) && token.verify(verifier);
        } catch (JOSEException _) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKeyPair pair && algorithm == pair.algorithm && jwk.equals(pair.jwk);
    }

    @Override
    public int hashCode() {
        return Objects.hash(algorithm, id());
    }

    @Override
    public String toString() {
        return "SigningKeyPair[%s, %s]".formatted(algorithm, id());
    }
}
