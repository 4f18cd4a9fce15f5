package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.authentication.ClientAuthenticator;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.dpop.ProofNonces;
import vn.cuaso.auth.dpop.ProofOutcome;
import vn.cuaso.auth.dpop.ProofVerifier;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.dpop.ProvenRequest;

/** Establishes the client and hands the request to the handler of its grant type. */
@ApplicationScoped
class TokenService {

    private final ClientAuthenticator authenticator;
    private final ProofVerifier verifier;
    private final ProofNonces nonces;
    private final Map<GrantType, GrantHandler> handlers;
    private final URI endpoint;

    TokenService(
            ClientAuthenticator authenticator,
            ProofVerifier verifier,
            ProofNonces nonces,
            @All List<GrantHandler> handlers,
            Origins origins) {
        this.authenticator = authenticator;
        this.verifier = verifier;
        this.nonces = nonces;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(GrantHandler::type, each -> each));
        this.endpoint = origins.identity().resolve(TokenResource.PATH);
    }

    /**
     * @param proofs the values of the header {@code DPoP}
     */
    Uni<TokenAnswer> issue(ClientRequest request, List<String> proofs) {
        return authenticator.authenticate(request).chain(proof -> switch (proof) {
            case ClientProof.Proven(Client client) ->
                read(client, request, proofs).map(outcome -> new TokenAnswer(outcome, nonce(client)));
            case ClientProof.Refused refused ->
                Uni.createFrom().item(TokenAnswer.of(new TokenOutcome.Unproven(refused)));
        });
    }

    private Optional<String> nonce(Client client) {
        return nonces.areRequiredOf(client) ? Optional.of(nonces.fresh()) : Optional.empty();
    }

    private Uni<TokenOutcome> read(Client client, ClientRequest request, List<String> proofs) {
        try {
            return handle(client, TokenRequestReader.read(endpoint, client, request.form()), proofs);
        } catch (ParseException e) {
            ErrorObject error = e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject();
            return refused(error, "client %s: %s".formatted(client.id(), e.getMessage()));
        }
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
        return verifier.verify(new ProvenRequest(
                        HttpMethod.POST, TokenResource.PATH, proofs, Optional.empty(), nonces.areRequiredOf(client)))
                .chain(outcome -> switch (outcome) {
                    case ProofOutcome.Proven(ProvenKey key) -> handler.issue(client, request, Optional.of(key));
                    case ProofOutcome.NonceWanted _ ->
                        refused(
                                OAuth2Error.USE_DPOP_NONCE.setHTTPStatusCode(400),
                                "client %s sent a proof without a nonce of now".formatted(client.id()));
                    case ProofOutcome.Refused(String detail) ->
                        badProof("client %s: %s".formatted(client.id(), detail));
                    case ProofOutcome.Missing() ->
                        client.dpopBound()
                                ? badProof("client %s sent no proof".formatted(client.id()))
                                : handler.issue(client, request, Optional.empty());
                });
    }

    private static Uni<TokenOutcome> badProof(String detail) {
        return refused(OAuth2Error.INVALID_DPOP_PROOF.setHTTPStatusCode(400), detail);
    }

    private static Uni<TokenOutcome> refused(ErrorObject error, String detail) {
        return Uni.createFrom().item(new TokenOutcome.Refused(error, detail));
    }
}
