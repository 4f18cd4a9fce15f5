package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;

/** Reads {@code id_token_hint}: an ID token of ours, expired or not. */
@ApplicationScoped
class IdTokenHint {

    private final IssuedTokens tokens;

    IdTokenHint(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    Uni<Optional<Hint>> read(SignOutRequest request) {
        return request.idTokenHint()
                .map(text -> tokens.recognise(text, TokenType.IDENTITY))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.flatMap(IdTokenHint::hint));
    }

    private static Optional<Hint> hint(IssuedToken token) {
        return token.text("sid")
                .map(session -> new Hint(
                        token.claims().getAudience().getFirst(), token.claims().getSubject(), session));
    }

    /** To which client the token was given, about whom, and in which SSO session. */
    record Hint(String clientId, String subject, String sessionId) {}
}
