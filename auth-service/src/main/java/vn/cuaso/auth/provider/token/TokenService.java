package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAuthenticator;
import vn.cuaso.auth.client.ClientProof;

/** Establishes the client and hands the request to the handler of its grant type. */
@ApplicationScoped
class TokenService {

    private final ClientAuthenticator authenticator;
    private final Map<GrantType, GrantHandler> handlers;

    TokenService(ClientAuthenticator authenticator, @All List<GrantHandler> handlers) {
        this.authenticator = authenticator;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(GrantHandler::type, each -> each));
    }

    Uni<TokenOutcome> issue(TokenRequest request) {
        // The parser asks for one with a code, not with a refresh token.
        if (request.getClientAuthentication() == null && request.getClientID() == null) {
            return refused(OAuth2Error.INVALID_CLIENT, "the request names no client");
        }
        return authenticator.authenticate(request).chain(proof -> switch (proof) {
            case ClientProof.Proven(Client client) -> handle(client, request);
            case ClientProof.Refused(String detail) -> refused(OAuth2Error.INVALID_CLIENT, detail);
        });
    }

    private Uni<TokenOutcome> handle(Client client, TokenRequest request) {
        GrantType type = request.getAuthorizationGrant().getType();
        GrantHandler handler = handlers.get(type);
        if (handler == null) {
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "there is no grant type " + type);
        }
        return client.grantTypes().contains(type)
                ? handler.issue(client, request)
                : refused(OAuth2Error.UNAUTHORIZED_CLIENT, "client %s may not use %s".formatted(client.id(), type));
    }

    private static Uni<TokenOutcome> refused(ErrorObject error, String detail) {
        return Uni.createFrom().item(new TokenOutcome.Refused(error, detail));
    }
}
