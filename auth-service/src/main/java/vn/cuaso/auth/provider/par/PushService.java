package vn.cuaso.auth.provider.par;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.authentication.ClientAuthenticator;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.dpop.ProofNonces;
import vn.cuaso.auth.dpop.ProofOutcome;
import vn.cuaso.auth.dpop.ProofVerifier;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.dpop.ProvenRequest;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.provider.authorize.AuthorizationDecision;
import vn.cuaso.auth.provider.authorize.AuthorizationParameters;
import vn.cuaso.auth.provider.authorize.AuthorizationValidator;
import vn.cuaso.auth.throttle.PushThrottle;

/** Takes a pushed request: whose it is, whether there are too many, which key it names, and then all that /authorize checks. */
@ApplicationScoped
class PushService {

    private static final String THUMBPRINT = "dpop_jkt";

    /** Of the client's authentication, not of what it asks (RFC 9126 §2.1). */
    private static final Set<String> ABOUT_THE_CLIENT =
            Set.of("client_assertion", "client_assertion_type", "client_secret");

    private final ClientAuthenticator authenticator;
    private final PushThrottle throttle;
    private final ProofVerifier proofs;
    private final ProofNonces nonces;
    private final AuthorizationValidator validator;
    private final PushedRequestKeeper keeper;

    PushService(
            ClientAuthenticator authenticator,
            PushThrottle throttle,
            ProofVerifier proofs,
            ProofNonces nonces,
            AuthorizationValidator validator,
            PushedRequestKeeper keeper) {
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.proofs = proofs;
        this.nonces = nonces;
        this.validator = validator;
        this.keeper = keeper;
    }

    /**
     * @param dpop the values of the header {@code DPoP}
     */
    Uni<PushOutcome> push(ClientRequest request, List<String> dpop) {
        return authenticator.authenticate(request).chain(proof -> switch (proof) {
            case ClientProof.Proven(Client client) -> count(client, asked(request), dpop, request.address());
            case ClientProof.Refused refused -> Uni.createFrom().item(new PushOutcome.Unproven(refused));
        });
    }

    private static AuthorizationParameters asked(ClientRequest request) {
        Map<String, List<String>> asked = new HashMap<>(request.form());
        asked.keySet().removeAll(ABOUT_THE_CLIENT);
        return new AuthorizationParameters(asked);
    }

    private Uni<PushOutcome> count(
            Client client, AuthorizationParameters parameters, List<String> dpop, ClientAddress address) {
        return throttle.count(client, address)
                .chain(wait -> wait.<Uni<PushOutcome>>map(
                                until -> Uni.createFrom().item(new PushOutcome.Throttled(until)))
                        .orElseGet(() -> bind(client, parameters, dpop)));
    }

    /**
     * RFC 9449 §10.1: the key of a proof binds the code as {@code dpop_jkt} does; where both are, they agree. A nonce is wanted as
     * it is at the token endpoint: with a proof made ahead of time somebody could have a code bound to a key that he cannot use now.
     */
    private Uni<PushOutcome> bind(Client client, AuthorizationParameters parameters, List<String> dpop) {
        return proofs.verify(new ProvenRequest(
                        HttpMethod.POST, PushResource.PATH, dpop, Optional.empty(), nonces.areRequiredOf(client)))
                .chain(outcome -> switch (outcome) {
                    case ProofOutcome.Missing() -> validate(client, parameters, Optional.empty());
                    case ProofOutcome.Proven(ProvenKey key) ->
                        validate(client, parameters, Optional.of(key.thumbprint()));
                    case ProofOutcome.NonceWanted(String fresh) ->
                        Uni.createFrom().item(new PushOutcome.NonceWanted(fresh));
                    case ProofOutcome.Refused(String detail) ->
                        refused(OAuth2Error.INVALID_DPOP_PROOF, "client %s: %s".formatted(client.id(), detail));
                });
    }

    private Uni<PushOutcome> validate(Client client, AuthorizationParameters parameters, Optional<String> proven) {
        return validator.validatePushed(client, parameters).chain(decision -> switch (decision) {
            case AuthorizationDecision.Accepted accepted -> keep(client, accepted.parameters(), proven);
            case AuthorizationDecision.Refused refused ->
                refused(
                        refused.error(),
                        "client %s: %s".formatted(client.id(), refused.error().getDescription()));
            case AuthorizationDecision.Unverified unverified ->
                refused(
                        OAuth2Error.INVALID_REQUEST.setDescription("redirect_uri is not one that is registered"),
                        unverified.detail());
        });
    }

    private Uni<PushOutcome> keep(Client client, AuthorizationParameters parameters, Optional<String> proven) {
        Optional<String> named = parameters.single(THUMBPRINT);
        if (proven.isPresent() && named.isPresent() && !named.equals(proven)) {
            return refused(OAuth2Error.INVALID_DPOP_PROOF, "client %s proved another key".formatted(client.id()));
        }
        return keeper.keep(
                        client,
                        proven.map(key -> parameters.with(THUMBPRINT, key)).orElse(parameters))
                .map(kept -> kept.with(nonce(client)));
    }

    private Optional<String> nonce(Client client) {
        return nonces.areRequiredOf(client) ? Optional.of(nonces.fresh()) : Optional.empty();
    }

    private static Uni<PushOutcome> refused(ErrorObject error, String detail) {
        return Uni.createFrom().item(new PushOutcome.Refused(error, detail));
    }
}
