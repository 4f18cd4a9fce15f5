package vn.cuaso.auth.pairing.approval;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An approval as it was sent: readable, and not yet believed.
 *
 * @param jws with its signature
 * @param claims the same that the signature is over
 */
record Approval(SignedJWT jws, JWTClaimsSet claims) {

    private static final int LONGEST = 4096;

    /** Empty for what cannot be one. */
    static Optional<Approval> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jws = SignedJWT.parse(text);
            return Optional.ofNullable(jws.getJWTClaimsSet()).map(claims -> new Approval(jws, claims));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    JWSHeader header() {
        return jws.getHeader();
    }

    List<String> audience() {
        return claims.getAudience();
    }

    /** Empty also when it is no text. */
    Optional<String> text(String claim) {
        return claims.getClaim(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    boolean has(String claim) {
        return claims.getClaims().containsKey(claim);
    }

    Optional<Instant> issuedAt() {
        return Optional.ofNullable(claims.getIssueTime()).map(java.util.Date::toInstant);
    }
}
