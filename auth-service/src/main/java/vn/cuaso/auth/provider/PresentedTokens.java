package vn.cuaso.auth.provider;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.protection.SplitToken;

/** Finds out what a token is that a client asks about or wants revoked. Its form says more than a {@code token_type_hint}. */
@ApplicationScoped
public class PresentedTokens {

    private final IssuedTokens issued;
    private final GrantStore grants;
    private final Clock clock;

    PresentedTokens(IssuedTokens issued, GrantStore grants, Clock clock) {
        this.issued = issued;
        this.grants = grants;
        this.clock = clock;
    }

    public Uni<TokenKind> recognise(String text) {
        return SplitToken.parse(text)
                .map(token -> grants.look(token, clock.instant())
                        .map(found ->
                                found.<TokenKind>map(TokenKind.Refresh::new).orElseGet(TokenKind.Unknown::new)))
                .orElseGet(() -> issued.verify(text, TokenType.ACCESS)
                        .chain(found -> found.<Uni<TokenKind>>map(
                                        token -> Uni.createFrom().item(new TokenKind.Access(token)))
                                .orElseGet(() -> other(text))));
    }

    private Uni<TokenKind> other(String text) {
        return issued.recognise(text, TokenType.IDENTITY)
                .map(found -> found.<TokenKind>map(TokenKind.Identity::new).orElseGet(TokenKind.Unknown::new));
    }
}
