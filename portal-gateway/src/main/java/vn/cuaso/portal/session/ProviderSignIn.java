package vn.cuaso.portal.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session of ours came of.
 *
 * @param at when the provider told of it, by the provider's clock
 */
record ProviderSignIn(Optional<ProviderSession> session, ProviderSubject subject, Instant at) {

    /** Of an ID token that was verified before. */
    static ProviderSignIn of(String idToken) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            return new ProviderSignIn(
                    Optional.ofNullable(claims.getStringClaim("sid")).map(ProviderSession::new),
                    new ProviderSubject(claims.getSubject()),
                    claims.getIssueTime().toInstant());
        } catch (ParseException e) {
            throw new IllegalArgumentException("A verified ID token cannot be read", e);
        }
    }
}
