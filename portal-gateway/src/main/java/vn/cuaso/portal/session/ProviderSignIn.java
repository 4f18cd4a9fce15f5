package vn.cuaso.portal.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * What a session of ours came of.
 *
 * @param at when the provider told of it, by the provider's clock
 * @param provenAt when the citizen proved who they are ({@code auth_time}), where the provider says so
 */
record ProviderSignIn(
        Optional<ProviderSession> session, ProviderSubject subject, Instant at, Optional<Instant> provenAt) {

    /**
     * From when the absolute life of a session counts: single sign-on does not lengthen it, the citizen may have proven
     * themselves hours before (DATA-4). A provider's clock that runs ahead lengthens it neither.
     */
    Instant beginOfSession(Instant now) {
        return provenAt.filter(now::isAfter).orElse(now);
    }

    /** Of an ID token that was verified before. */
    static ProviderSignIn of(String idToken) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            return new ProviderSignIn(
                    Optional.ofNullable(claims.getStringClaim("sid")).map(ProviderSession::new),
                    new ProviderSubject(claims.getSubject()),
                    claims.getIssueTime().toInstant(),
                    Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant));
        } catch (ParseException e) {
            throw new IllegalArgumentException("A verified ID token cannot be read", e);
        }
    }
}
