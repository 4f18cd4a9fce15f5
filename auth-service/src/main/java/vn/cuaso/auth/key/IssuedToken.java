package vn.cuaso.auth.key;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A token that this provider signed; it may have expired. */
public record IssuedToken(JWTClaimsSet claims) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(claims.getExpirationTime().toInstant());
    }

    public boolean isFor(String audience) {
        return claims.getAudience().contains(audience);
    }

    /** The thumbprint of the key that it is bound to (RFC 9449 §6.1, {@code cnf.jkt}); empty for a bearer token. */
    public Optional<String> boundTo() {
        try {
            return Optional.ofNullable(claims.getJSONObjectClaim("cnf"))
                    .map(confirmation -> String.valueOf(confirmation.get("jkt")));
        } catch (ParseException _) {
            throw new IllegalStateException("A token of ours has a confirmation that is no object");
        }
    }

    /** What the claim {@code scope} lists. */
    public List<String> scopes() {
        return text("scope").map(scope -> Arrays.asList(scope.split(" "))).orElse(List.of());
    }

    public Optional<String> text(String claim) {
        try {
            return Optional.ofNullable(claims.getStringClaim(claim));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
