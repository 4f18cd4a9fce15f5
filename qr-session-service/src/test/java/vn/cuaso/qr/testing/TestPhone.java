package vn.cuaso.qr.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.phone.Phone;
import vn.cuaso.qr.session.Terms;

/** A phone with a key of its own. */
public final class TestPhone {

    public static final String ISSUER = "http://id.localhost:8080";
    public static final String AUDIENCE = "qr-session-service";

    private final ECKey key = newKey();

    public ECKey key() {
        return key;
    }

    /** The thumbprint of its key. */
    public String device() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the service knows it. */
    public Phone known() {
        return new Phone(device(), key.toPublicJWK(), "203.0.113.7");
    }

    /** What a valid access token of this phone claims. */
    public JWTClaimsSet.Builder tokenClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("pairwise")
                .audience(List.of(ISSUER, AUDIENCE))
                .claim("scope", "pairing device")
                .claim("cnf", Map.of("jkt", device()))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /** What a valid proof of a request with this token claims. */
    public JWTClaimsSet.Builder proofClaims(String method, String address, String token) {
        return new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", address)
                .claim("ath", Digests.of(token))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()));
    }

    public String proof(JWTClaimsSet claims) {
        return Signer.sign(key, "dpop+jwt", header -> header.jwk(key.toPublicJWK()), claims);
    }

    /** What a valid approval of this session claims. */
    public JWTClaimsSet.Builder approvalClaims(Terms terms, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(device())
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .claim("session", terms.id().value())
                .claim("client", terms.client())
                .claim("context", Digests.of(Base64.getUrlDecoder().decode(terms.context())));
    }

    public String approval(JWTClaimsSet claims) {
        return Signer.sign(key, "approval+jwt", header -> header.keyID(device()), claims);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
