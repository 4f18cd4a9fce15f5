package vn.cuaso.qr.phone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.smallrye.jwt.auth.principal.JWTParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.cuaso.qr.http.KeysAway;
import vn.cuaso.qr.http.KeysAwayException;
import vn.cuaso.qr.phone.UnrecognizedPhoneException.Refusal;

/** Checks an access token of auth-service and the DPoP proof that belongs to it (RFC 9449 §4.3, §7.1). */
@ApplicationScoped
class PhoneProof {

    private static final Logger LOG = Logger.getLogger(PhoneProof.class);
    private static final String SCOPE = "pairing";

    private final JWTParser tokens;
    private final DPoPProtectedResourceRequestVerifier proofs;

    PhoneProof(JWTParser tokens, PhoneConfig config) {
        this.tokens = tokens;
        // Whether a proof was used before is Redis' to say, once everything else is right: see PhoneAuthenticator.
        this.proofs = new DPoPProtectedResourceRequestVerifier(
                Set.of(JWSAlgorithm.ES256), config.proofTolerance().toSeconds(), null);
    }

    /**
     * Whose request it is. Blocks: the keys of auth-service may have to be fetched.
     *
     * @param address the request's address on the app origin
     * @throws UnrecognizedPhoneException if it is nobody's
     * @throws KeysAwayException if nobody can say, because the keys cannot be fetched
     */
    Proven check(String method, URI address, String token, String proof) {
        var bound = boundTo(token);
        try {
            var signed = SignedJWT.parse(proof);
            // Nothing of it is believed before the verifier has seen it.
            var device = bound.getValue().toString();
            proofs.verify(method, address, new DPoPIssuer(device), signed, new DPoPAccessToken(token), bound);
            return new Proven(device, key(signed), signed.getJWTClaimsSet().getJWTID());
        } catch (AccessTokenValidationException notItsToken) {
            throw refused(Refusal.TOKEN, notItsToken);
        } catch (ParseException | InvalidDPoPProofException | JOSEException noProof) {
            throw refused(Refusal.PROOF, noProof);
        }
    }

    private JWKThumbprintConfirmation boundTo(String token) {
        JWTClaimsSet claims;
        try {
            tokens.parse(token);
            claims = SignedJWT.parse(token).getJWTClaimsSet();
        } catch (io.smallrye.jwt.auth.principal.ParseException | ParseException noToken) {
            if (KeysAway.caused(noToken)) {
                throw new KeysAwayException(noToken);
            }
            throw refused(Refusal.TOKEN, noToken);
        }
        if (!scopes(claims).contains(SCOPE)) {
            throw new UnrecognizedPhoneException(Refusal.SCOPE);
        }
        return Optional.ofNullable(JWKThumbprintConfirmation.parse(claims))
                .orElseThrow(() -> new UnrecognizedPhoneException(Refusal.TOKEN));
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        return claims.getClaim("scope") instanceof String scope
                ? Set.copyOf(Arrays.asList(scope.split(" ")))
                : Set.of();
    }

    private static ECKey key(SignedJWT proof) throws JOSEException {
        if (proof.getHeader().getJWK() instanceof ECKey key && Curve.P_256.equals(key.getCurve())) {
            return key.toPublicJWK();
        }
        throw new JOSEException("not a P-256 key");
    }

    private static UnrecognizedPhoneException refused(Refusal refusal, Exception reason) {
        LOG.debugf("A phone's request was refused: %s", reason.getMessage());
        return new UnrecognizedPhoneException(refusal);
    }

    /**
     * What was proven.
     *
     * @param jti the proof's name, not spent yet
     */
    record Proven(String device, ECKey key, String jti) {}
}
