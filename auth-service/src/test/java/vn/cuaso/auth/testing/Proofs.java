package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DPoPUtils;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** DPoP proofs, right ones unless a test says otherwise. */
public final class Proofs {

    private Proofs() {}

    public static String proof(ECKey key, String method, String address, Instant at, Optional<String> token) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(DPoPProofFactory.TYPE)
                        .jwk(key.toPublicJWK())
                        .build(),
                key,
                method,
                address,
                at,
                token);
    }

    public static String sign(
            JWSHeader header, ECKey key, String method, String address, Instant at, Optional<String> token) {
        try {
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                    .jwtID(new JWTID().getValue())
                    .claim("htm", method)
                    .claim("htu", address)
                    .issueTime(Date.from(at));
            if (token.isPresent()) {
                claims.claim(
                        "ath",
                        DPoPUtils.computeSHA256(new DPoPAccessToken(token.get()))
                                .toString());
            }
            SignedJWT proof = new SignedJWT(header, claims.build());
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
