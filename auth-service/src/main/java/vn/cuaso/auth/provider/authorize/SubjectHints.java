package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.SubjectHint;

/** Reads {@code id_token_hint}: an ID token of ours, expired or not. One whose key is long gone says nothing any more. */
@ApplicationScoped
class SubjectHints {

    private final IssuedTokens tokens;

    SubjectHints(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    Uni<AuthorizationRequest> apply(AuthorizationRequest request, Client client, AuthorizationParameters parameters) {
        return parameters
                .single("id_token_hint")
                // What the claim sub asks for is more than a hint (OpenID Connect Core §5.5.1).
                .filter(_ -> request.subjectHint().isEmpty())
                .map(hint -> tokens.recognise(hint, TokenType.IDENTITY)
                        .map(found -> found.map(token -> request.expecting(new SubjectHint(
                                        client.sector(), token.claims().getSubject())))
                                .orElse(request)))
                .orElseGet(() -> Uni.createFrom().item(request));
    }
}
