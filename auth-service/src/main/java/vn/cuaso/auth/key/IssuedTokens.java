package vn.cuaso.auth.key;

import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;

/** Recognises tokens that this provider signed. */
@ApplicationScoped
public class IssuedTokens {

    private final SigningKeys keys;
    private final String issuer;
    private final Clock clock;

    IssuedTokens(SigningKeys keys, Origins origins, Clock clock) {
        this.keys = keys;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    /** The token, if it is ours, of this type, and has not expired. */
    public Uni<Optional<IssuedToken>> verify(String text, TokenType type) {
        return recognise(text, type).map(found -> found.filter(token -> !token.isExpired(clock.instant())));
    }

    /** The token, if it is ours and of this type; expired ones too, as sign-out needs (RP-Initiated Logout §4). */
    public Uni<Optional<IssuedToken>> recognise(String text, TokenType type) {
        SignedJWT token;
        try {
            token = SignedJWT.parse(text);
        } catch (ParseException _) {
            return Uni.createFrom().item(Optional.empty());
        }
        return keys.ring().map(ring -> read(token, type, ring));
    }

    private Optional<IssuedToken> read(SignedJWT token, TokenType type, KeyRing ring) {
        boolean ours = token.getHeader().getType() != null
                && type.wireName().equals(token.getHeader().getType().getType())
                && ring.signed(token);
        if (!ours) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IssuedToken(token.getJWTClaimsSet()))
                    .filter(read -> issuer.equals(read.claims().getIssuer()));
        } catch (ParseException _) {
            return Optional.empty();
        }
    }
}
