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

    Uni<HintReading> read(SignOutRequest request) {
        return request.idTokenHint()
                .map(text -> tokens.recognise(text, TokenType.IDENTITY)
                        .map(found -> found.<HintReading>map(token -> new HintReading.Good(hint(token)))
                                .orElseGet(HintReading.Bad::new)))
                .orElseGet(() -> Uni.createFrom().item(new HintReading.None()));
    }

    private static Hint hint(IssuedToken token) {
        return new Hint(token.claims().getAudience().getFirst(), token.claims().getSubject(), token.text("sid"));
    }

    /**
     * To which client the token was given, about whom, and in which SSO session.
     *
     * @param sessionId empty for a client that takes no part in sessions
     */
    record Hint(String clientId, String subject, Optional<String> sessionId) {}

    /** What came of reading it. */
    sealed interface HintReading {

        record None() implements HintReading {}

        record Good(Hint found) implements HintReading {}

        /** It is not ours, was altered, or is too old to be checked: nothing is done because of it (RP-Initiated Logout §4). */
        record Bad() implements HintReading {}

        default Optional<Hint> good() {
            return this instanceof Good(Hint good) ? Optional.of(good) : Optional.empty();
        }
    }
}
