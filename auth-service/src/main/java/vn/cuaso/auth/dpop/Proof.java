package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import java.text.ParseException;
import java.util.Optional;
import vn.cuaso.auth.key.SigningAlgorithm;

/**
 * A proof whose form and signature are right (RFC 9449 §4.2); what it is about is still to be judged.
 *
 * @param claims not trusted further than the signature of a key that anybody can make
 */
record Proof(ProvenKey key, JWTClaimsSet claims) {

    private static final int MAXIMUM_LENGTH = 4096;

    /** Empty for anything that is not a DPoP proof by one of {@link ProofAlgorithms}. */
    static Optional<Proof> read(String header) {
        if (header.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(header);
            Optional<SigningAlgorithm> algorithm = algorithm(jwt.getHeader());
            if (algorithm.isEmpty()) {
                return Optional.empty();
            }
            JWK key = jwt.getHeader().getJWK().toPublicJWK();
            return jwt.verify(algorithm.get().verifier(key))
                    ? Optional.of(new Proof(new ProvenKey(key), jwt.getJWTClaimsSet()))
                    : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private static Optional<SigningAlgorithm> algorithm(JWSHeader header) {
        JWK key = header.getJWK();
        boolean rightKind = DPoPProofFactory.TYPE.equals(header.getType())
                && header.getCriticalParams() == null
                && key != null
                && !key.isPrivate();
        return rightKind
                ? SigningAlgorithm.parse(header.getAlgorithm().getName())
                        .filter(ProofAlgorithms::isTaken)
                        .filter(algorithm -> algorithm.fits(key))
                : Optional.empty();
    }

    Optional<String> text(String claim) {
        try {
            return Optional.ofNullable(claims.getStringClaim(claim));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
