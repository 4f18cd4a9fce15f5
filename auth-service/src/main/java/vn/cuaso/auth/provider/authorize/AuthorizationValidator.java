package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.page.ErrorCode;

/** Checks authorization requests: first the client, then its redirect URI, then everything that the client may hear about. */
@ApplicationScoped
class AuthorizationValidator {

    private final ClientRegistry clients;

    AuthorizationValidator(ClientRegistry clients) {
        this.clients = clients;
    }

    Uni<AuthorizationDecision> validate(AuthorizationParameters parameters) {
        Optional<String> clientId = parameters.single("client_id");
        if (clientId.isEmpty()) {
            return Uni.createFrom().item(unverified(ErrorCode.UNKNOWN_CLIENT, "client_id is missing or repeated"));
        }
        return clients.find(clientId.get())
                .map(found -> found.map(client -> judge(client, parameters))
                        .orElseGet(() -> unverified(ErrorCode.UNKNOWN_CLIENT, "there is no client " + clientId.get())));
    }

    private static AuthorizationDecision judge(Client client, AuthorizationParameters parameters) {
        // Compared as text, before anything parses or normalises it (RFC 9700 §2.1).
        Optional<URI> redirectUri = parameters
                .single("redirect_uri")
                .filter(client.redirectUris()::contains)
                .map(URI::create);
        if (redirectUri.isEmpty()) {
            return unverified(
                    ErrorCode.UNREGISTERED_REDIRECT_URI,
                    "client %s did not register the redirect_uri %s"
                            .formatted(client.id(), parameters.values().get("redirect_uri")));
        }
        return AuthorizationChecks.firstFailure(new Candidate(client, parameters))
                .<AuthorizationDecision>map(error ->
                        new AuthorizationDecision.Refused(RedirectTarget.of(redirectUri.get(), parameters), error))
                .orElseGet(() -> new AuthorizationDecision.Accepted(
                        client, AuthorizationRequestReader.read(client, redirectUri.get(), parameters)));
    }

    private static AuthorizationDecision unverified(ErrorCode code, String detail) {
        return new AuthorizationDecision.Unverified(code, detail);
    }
}
