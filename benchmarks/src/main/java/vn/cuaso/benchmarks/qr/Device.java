package vn.cuaso.benchmarks.qr;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** A phone's key, and what it signs: proofs of possession (RFC 9449) and approvals (docs/qr-pairing.md). */
final class Device {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ECKey key;
    private final String thumbprint;

    private Device(ECKey key) throws JOSEException {
        this.key = key;
        this.thumbprint = key.computeThumbprint().toString();
    }

    static Device fresh() throws JOSEException {
        return new Device(new ECKeyGenerator(Curve.P_256).generate());
    }

    String thumbprint() {
        return thumbprint;
    }

    /** A proof for one request with a token. */
    String proof(String method, String address, String token) throws JOSEException {
        return proof(
                method,
                address,
                new JWTClaimsSet.Builder().claim("ath", digest(token.getBytes(StandardCharsets.US_ASCII))));
    }

    /** A proof for a request that asks for a token. */
    String proof(String method, String address) throws JOSEException {
        return proof(method, address, new JWTClaimsSet.Builder());
    }

    private String proof(String method, String address, JWTClaimsSet.Builder claims) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        return signed(
                header,
                claims.jwtID(UUID.randomUUID().toString())
                        .issueTime(new Date())
                        .claim("htm", method)
                        .claim("htu", address)
                        .build());
    }

    /** The approval of what was shown. */
    String approval(String issuer, String session, String client, byte[] context) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("approval+jwt"))
                .keyID(thumbprint)
                .build();
        return signed(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(thumbprint)
                        .audience(issuer)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(new Date())
                        .claim("session", session)
                        .claim("client", client)
                        .claim("context", digest(context))
                        .build());
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String digest(byte[] bytes) {
        try {
            return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
