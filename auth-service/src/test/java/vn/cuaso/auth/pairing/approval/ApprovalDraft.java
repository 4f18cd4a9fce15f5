package vn.cuaso.auth.pairing.approval;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.pairing.Pairing;
import vn.cuaso.auth.testing.RelyingParty;

/** A right approval, to be changed by the test. */
public final class ApprovalDraft {

    private final ECKey key;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String type = "approval+jwt";
    private String keyId;

    public ApprovalDraft(ECKey key, Pairing pairing, Instant issuedAt) {
        this(key, pairing.id().value(), pairing.client(), pairing.context().digest(), issuedAt);
    }

    public ApprovalDraft(ECKey key, String session, String client, String contextDigest, Instant issuedAt) {
        this.key = key;
        this.keyId = DeviceId.of(key).value();
        claims.put("iss", keyId);
        claims.put("aud", RelyingParty.ISSUER);
        claims.put("jti", UUID.randomUUID().toString().replace("-", ""));
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("session", session);
        claims.put("client", client);
        claims.put("context", contextDigest);
    }

    public ApprovalDraft with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public ApprovalDraft without(String claim) {
        claims.remove(claim);
        return this;
    }

    public ApprovalDraft ofType(String newType) {
        type = newType;
        return this;
    }

    public ApprovalDraft named(String newKeyId) {
        keyId = newKeyId;
        return this;
    }

    public String sign() {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(type == null ? null : new JOSEObjectType(type))
                    .keyID(keyId)
                    .build();
            SignedJWT jws = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException | java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }
}
