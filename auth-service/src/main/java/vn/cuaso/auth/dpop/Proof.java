package vn.cuaso.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import java.text.ParseException;
import java.util.Optional;

/**
 * A proof whose form and signature are right (RFC 9449 §4.2); what it is about is still to be judged.
 *
 * @param claims not trusted further than the signature of a key that anybody can make
 */
record Proof(ProvenKey key, JWTClaimsSet claims) {

    private static final int MAXIMUM_LENGTH = 4096;

    /** Empty for anything that is not a DPoP proof by ES256. */
    static Optional<Proof> read(String header) {
        if (header.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(header);
            Optional<ECKey> key = key(jwt.getHeader());
            return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()))
                    ? Optional.of(new Proof(new ProvenKey(key.get()), jwt.getJWTClaimsSet()))
                    : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private static Optional<ECKey> key(JWSHeader header) {
        boolean rightKind = DPoPProofFactory.TYPE.equals(header.getType())
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getCriticalParams() == null;
        return rightKind
                        && header.getJWK() instanceof ECKey key
                        && Curve.P_256.equals(key.getCurve())
                        && !key.isPrivate()
                ? Optional.of(key.toPublicJWK())
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
