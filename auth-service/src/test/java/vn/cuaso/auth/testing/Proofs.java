package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DPoPUtils;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/** DPoP proofs, right ones unless a test says otherwise. */
public final class Proofs {

    private Proofs() {}

    public static String proof(ECKey key, String method, String address, Instant at, Optional<String> token) {
        return sign(header(key), key, method, address, at, token);
    }

    /** With a nonce. */
    public static String proof(
            ECKey key, String method, String address, Instant at, Optional<String> nonce, Optional<String> token) {
        JWTClaimsSet.Builder claims = claims(method, address, at, token);
        nonce.ifPresent(value -> claims.claim("nonce", value));
        return sign(header(key), key, claims.build());
    }

    /** With {@code nbf} and {@code exp}. */
    public static String lasting(ECKey key, String method, String address, Instant at, Instant from, Instant until) {
        JWTClaimsSet claims = claims(method, address, at, Optional.empty())
                .notBeforeTime(Date.from(from))
                .expirationTime(Date.from(until))
                .build();
        return sign(header(key), key, claims);
    }

    /** Without one of its claims. */
    public static String without(String claim, ECKey key, String method, String address, Instant at) {
        JWTClaimsSet claims =
                claims(method, address, at, Optional.empty()).claim(claim, null).build();
        return sign(header(key), key, claims);
    }

    public static String sign(
            JWSHeader header, ECKey key, String method, String address, Instant at, Optional<String> token) {
        return sign(header, key, claims(method, address, at, token).build());
    }

    /**
     * A proof whose header is put together by hand.
     *
     * @param jwk what it shows as its key
     */
    public static String showing(ECKey key, Map<String, Object> jwk, String method, String address, Instant at) {
        Base64URL header =
                Base64URL.encode(JSONObjectUtils.toJSONString(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", jwk)));
        Base64URL claims = claims(method, address, at, Optional.empty())
                .build()
                .toPayload()
                .toBase64URL();
        try {
            byte[] signed = (header + "." + claims).getBytes(StandardCharsets.US_ASCII);
            return header + "." + claims + "." + new ECDSASigner(key).sign(header(key), signed);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSHeader header(ECKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(DPoPProofFactory.TYPE)
                .jwk(key.toPublicJWK())
                .build();
    }

    static JWTClaimsSet.Builder claims(String method, String address, Instant at, Optional<String> token) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(new JWTID().getValue())
                .claim("htm", method)
                .claim("htu", address)
                .issueTime(Date.from(at));
        token.ifPresent(value -> claims.claim("ath", hash(value)));
        return claims;
    }

    private static String hash(String token) {
        try {
            return DPoPUtils.computeSHA256(new DPoPAccessToken(token)).toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSHeader header, ECKey key, JWTClaimsSet claims) {
        try {
            SignedJWT proof = new SignedJWT(header, claims);
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
