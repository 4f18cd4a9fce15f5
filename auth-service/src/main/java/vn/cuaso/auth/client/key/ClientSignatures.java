package vn.cuaso.auth.client.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;

/** Checks whether a client signed what it sent: assertions, request objects. */
@ApplicationScoped
public class ClientSignatures {

    private final ClientKeySource keys;

    ClientSignatures(ClientKeySource keys) {
        this.keys = keys;
    }

    /**
     * @param allowed what it may be signed with; for a FAPI 2.0 client only what the profile allows of it
     */
    public Uni<Boolean> isSigned(SignedJWT jwt, Client client, Collection<JWSAlgorithm> allowed) {
        JWSHeader header = jwt.getHeader();
        boolean mayBe = allowed.contains(header.getAlgorithm())
                && (!client.isFapi2() || ClientAlgorithms.FAPI2.contains(header.getAlgorithm()));
        return mayBe
                ? keys.find(client.credentials().keys(), header.getKeyID())
                        .map(found -> found.stream().anyMatch(key -> fits(key, header) && verifies(jwt, key)))
                : Uni.createFrom().item(false);
    }

    /** A key that says what it is for is used for nothing else (RFC 7517 §4.2, §4.4). */
    private static boolean fits(JWK key, JWSHeader header) {
        return (key.getAlgorithm() == null || key.getAlgorithm().equals(header.getAlgorithm()))
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE));
    }

    private static boolean verifies(SignedJWT jwt, JWK key) {
        try {
            return switch (key) {
                case ECKey curve -> verifies(jwt, new ECDSAVerifier(curve));
                case RSAKey modulus -> verifies(jwt, new RSASSAVerifier(modulus));
                case OctetKeyPair edwards -> verifies(jwt, new Ed25519Verifier(edwards));
                default -> false;
            };
        } catch (JOSEException _) {
            return false;
        }
    }

    /** ECDSA by another curve, or RSA where the header says EdDSA, is no match, and no fault. */
    private static boolean verifies(SignedJWT jwt, JWSVerifier verifier) throws JOSEException {
        return verifier.supportedJWSAlgorithms().contains(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
    }
}
