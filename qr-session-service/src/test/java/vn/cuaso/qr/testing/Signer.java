package vn.cuaso.qr.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.function.UnaryOperator;

/** Signs JWTs with ES256. */
public final class Signer {

    private Signer() {}

    /** A JWT of this type; the header may be changed before it is signed. */
    public static String sign(ECKey key, String type, UnaryOperator<JWSHeader.Builder> header, JWTClaimsSet claims) {
        try {
            var start = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
            var jwt = new SignedJWT(header.apply(start).build(), claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
