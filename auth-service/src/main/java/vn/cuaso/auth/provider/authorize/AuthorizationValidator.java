package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** Checks authorization requests: first the client, then its redirect URI, then everything that the client may hear about. */
@ApplicationScoped
public class AuthorizationValidator {

    private final ClientRegistry clients;
    private final RequestSources sources;

    AuthorizationValidator(ClientRegistry clients, RequestSources sources) {
        this.clients = clients;
        this.sources = sources;
    }

    Uni<AuthorizationDecision> validate(AuthorizationParameters presented) {
        Optional<String> clientId = presented.single("client_id");
        if (clientId.isEmpty()) {
            return Uni.createFrom().item(unverified(ErrorCode.UNKNOWN_CLIENT, "client_id is missing or repeated"));
        }
        return clients.find(clientId.get())
                .chain(found -> found.map(client -> validate(client, presented))
                        .orElseGet(() -> Uni.createFrom()
                                .item(unverified(ErrorCode.UNKNOWN_CLIENT, "there is no client " + clientId.get()))));
    }

    /** Checks what a client pushes, who has proven itself. */
    public Uni<AuthorizationDecision> validatePushed(Client client, AuthorizationParameters presented) {
        return sources.ofClient(client, presented).map(source -> judge(client, presented, source));
    }

    private Uni<AuthorizationDecision> validate(Client client, AuthorizationParameters presented) {
        return sources.ofBrowser(client, presented).map(source -> judge(client, presented, source));
    }

    private static AuthorizationDecision judge(Client client, AuthorizationParameters presented, RequestSource source) {
        return switch (source) {
            case RequestSource.Found found -> judge(client, found);
            // Only what stands beside the unreadable object tells where the client might hear of it.
            case RequestSource.Refused refused ->
                redirectUri(client, presented)
                        .<AuthorizationDecision>map(uri ->
                                new AuthorizationDecision.Refused(RedirectTarget.of(uri, presented), refused.error()))
                        .orElseGet(() -> unverified(
                                ErrorCode.INVALID_REQUEST,
                                "client %s: %s"
                                        .formatted(client.id(), refused.error().toJSONObject())));
            case RequestSource.Gone gone -> unverified(ErrorCode.REQUEST_GONE, gone.detail());
        };
    }

    private static AuthorizationDecision judge(Client client, RequestSource.Found source) {
        AuthorizationParameters parameters = source.parameters();
        Optional<URI> redirectUri = redirectUri(client, parameters);
        if (redirectUri.isEmpty()) {
            return unverified(
                    ErrorCode.UNREGISTERED_REDIRECT_URI,
                    "client %s did not register the redirect_uri %s"
                            .formatted(client.id(), parameters.values().get("redirect_uri")));
        }
        return AuthorizationChecks.firstFailure(new Candidate(client, parameters))
                .<AuthorizationDecision>map(error ->
                        new AuthorizationDecision.Refused(RedirectTarget.of(redirectUri.get(), parameters), error))
                .orElseGet(() -> accepted(client, redirectUri.get(), source));
    }

    private static AuthorizationDecision accepted(Client client, URI redirectUri, RequestSource.Found source) {
        AuthorizationRequest request = AuthorizationRequestReader.read(client, redirectUri, source.parameters());
        return new AuthorizationDecision.Accepted(
                client,
                source.parameters(),
                source.pushed().map(request::pushed).orElse(request));
    }

    /** Compared as text, before anything parses or normalises it (RFC 9700 §2.1). */
    private static Optional<URI> redirectUri(Client client, AuthorizationParameters parameters) {
        return parameters
                .single("redirect_uri")
                .filter(client.redirectUris()::contains)
                .map(URI::create);
    }

    private static AuthorizationDecision unverified(ErrorCode code, String detail) {
        return new AuthorizationDecision.Unverified(code, detail);
    }
}
