package vn.cuaso.auth.provider.revocation;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.grant.HeldRefreshToken;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.provider.PresentedTokens;
import vn.cuaso.auth.provider.TokenKind;

/** Ends the grant that a token came of, for the client that it was given to. */
@ApplicationScoped
class RevocationService {

    /** RFC 7009 §2.2.1. */
    private static final ErrorObject UNSUPPORTED_TOKEN_TYPE = new ErrorObject(
            "unsupported_token_type", "Only access and refresh tokens of a sign-in can be revoked", 400);

    private final PresentedTokens tokens;
    private final GrantStore grants;

    RevocationService(PresentedTokens tokens, GrantStore grants) {
        this.tokens = tokens;
        this.grants = grants;
    }

    Uni<RevocationOutcome> revoke(Client client, String token) {
        return tokens.recognise(token).chain(kind -> switch (kind) {
            case TokenKind.Access(IssuedToken access) -> access(client, access);
            // A replaced one too: whoever has it should not.
            case TokenKind.Refresh(HeldRefreshToken held) ->
                end(client, held.grant().clientId(), held.grant().id());
            case TokenKind.Identity _ ->
                outcome(new RevocationOutcome.Refused(
                        UNSUPPORTED_TOKEN_TYPE, "client %s wants an ID token revoked".formatted(client.id())));
            case TokenKind.Unknown _ -> outcome(new RevocationOutcome.Unknown());
        });
    }

    private Uni<RevocationOutcome> access(Client client, IssuedToken token) {
        String owner = token.text("client_id").orElse("");
        Optional<String> grant = token.text("grant");
        // Nothing is kept of a service's token, so nothing can be forgotten.
        return owner.equals(client.id()) && grant.isEmpty()
                ? outcome(new RevocationOutcome.Refused(
                        UNSUPPORTED_TOKEN_TYPE,
                        "client %s wants a token without a grant revoked".formatted(client.id())))
                : end(client, owner, grant.orElse(""));
    }

    private Uni<RevocationOutcome> end(Client client, String owner, String grant) {
        if (!owner.equals(client.id())) {
            // RFC 7009 §2.1: the client is informed; RFC 6749 §5.2 has a word for it.
            return outcome(new RevocationOutcome.Refused(
                    OAuth2Error.INVALID_GRANT, "client %s wants a token of %s revoked".formatted(client.id(), owner)));
        }
        return grants.revoke(grant)
                .invoke(() -> Log.infof("Client %s revoked grant %s", client.id(), grant))
                .replaceWith(new RevocationOutcome.Revoked());
    }

    private static Uni<RevocationOutcome> outcome(RevocationOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
