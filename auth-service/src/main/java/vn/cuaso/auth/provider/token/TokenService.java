package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.authentication.ClientAuthenticator;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.dpop.ProofOutcome;
import vn.cuaso.auth.dpop.ProofVerifier;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.dpop.ProvenRequest;

/** Establishes the client and hands the request to the handler of its grant type. */
@ApplicationScoped
class TokenService {

    private final ClientAuthenticator authenticator;
    private final ProofVerifier verifier;
    private final Map<GrantType, GrantHandler> handlers;

    TokenService(ClientAuthenticator authenticator, ProofVerifier verifier, @All List<GrantHandler> handlers) {
        this.authenticator = authenticator;
        this.verifier = verifier;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(GrantHandler::type, each -> each));
    }

    /**
     * @param proofs the values of the header {@code DPoP}
     */
    Uni<TokenOutcome> issue(TokenRequest request, List<String> proofs) {
        // The parser asks for one with a code, not with a refresh token.
        if (request.getClientAuthentication() == null && request.getClientID() == null) {
            return refused(OAuth2Error.INVALID_CLIENT, "the request names no client");
        }
        return authenticator.authenticate(request).chain(proof -> switch (proof) {
            case ClientProof.Proven(Client client) -> handle(client, request, proofs);
            case ClientProof.Refused(String detail) -> refused(OAuth2Error.INVALID_CLIENT, detail);
        });
    }

    private Uni<TokenOutcome> handle(Client client, TokenRequest request, List<String> proofs) {
        GrantType type = request.getAuthorizationGrant().getType();
        GrantHandler handler = handlers.get(type);
        if (handler == null) {
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "there is no grant type " + type);
        }
        if (!client.grantTypes().contains(type)) {
            return refused(OAuth2Error.UNAUTHORIZED_CLIENT, "client %s may not use %s".formatted(client.id(), type));
        }
        return verifier.verify(new ProvenRequest(HttpMethod.POST, TokenResource.PATH, proofs, Optional.empty()))
                .chain(outcome -> switch (outcome) {
                    case ProofOutcome.Proven(ProvenKey key) -> handler.issue(client, request, Optional.of(key));
                    case ProofOutcome.Refused(String detail) ->
                        refused(
                                OAuth2Error.INVALID_DPOP_PROOF.setHTTPStatusCode(400),
                                "client %s: %s".formatted(client.id(), detail));
                    case ProofOutcome.Missing() ->
                        client.dpopBound()
                                ? refused(
                                        OAuth2Error.INVALID_DPOP_PROOF.setHTTPStatusCode(400),
                                        "client %s sent no proof".formatted(client.id()))
                                : handler.issue(client, request, Optional.empty());
                });
    }

    private static Uni<TokenOutcome> refused(ErrorObject error, String detail) {
        return Uni.createFrom().item(new TokenOutcome.Refused(error, detail));
    }
}
