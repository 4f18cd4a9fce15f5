package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.pushed.PushedReference;
import vn.cuaso.auth.provider.pushed.PushedRequest;
import vn.cuaso.auth.provider.pushed.PushedRequests;

/** Finds the parameters of authorization requests: by themselves, in request objects (RFC 9101), pushed before (RFC 9126). */
@ApplicationScoped
class RequestSources {

    private static final String REQUEST = "request";
    private static final String REQUEST_URI = "request_uri";

    private final RequestObjects objects;
    private final PushedRequests pushed;
    private final Clock clock;
    private final SecureRandom random;

    RequestSources(RequestObjects objects, PushedRequests pushed, Clock clock, SecureRandom random) {
        this.objects = objects;
        this.pushed = pushed;
        this.clock = clock;
        this.random = random;
    }

    /** For a request that a browser brings. */
    Uni<RequestSource> ofBrowser(Client client, AuthorizationParameters presented) {
        if (presented.has(REQUEST_URI)) {
            return presented.has(REQUEST)
                    ? refused(OAuth2Error.INVALID_REQUEST.setDescription("There are both request and request_uri"))
                    : byAddress(client, presented);
        }
        if (client.protection().pushedRequestRequired()) {
            return refused(
                    OAuth2Error.INVALID_REQUEST.setDescription("The client has to push its requests (RFC 9126)"));
        }
        return byValue(client, presented);
    }

    /** For a request that its client pushes. */
    Uni<RequestSource> ofClient(Client client, AuthorizationParameters presented) {
        return presented.has(REQUEST_URI)
                ? refused(OAuth2Error.INVALID_REQUEST.setDescription("request_uri cannot be pushed"))
                : byValue(client, presented);
    }

    private Uni<RequestSource> byAddress(Client client, AuthorizationParameters presented) {
        Optional<String> address = presented.single(REQUEST_URI);
        if (address.isEmpty()) {
            return refused(OAuth2Error.INVALID_REQUEST.setDescription("request_uri is repeated"));
        }
        if (!address.get().startsWith(PushedRequests.URN)) {
            // Whoever fetches what a browser names fetches from where an attacker wants (RFC 9101 §10.4).
            return refused(OAuth2Error.REQUEST_URI_NOT_SUPPORTED);
        }
        return SplitToken.parse(address.get().substring(PushedRequests.URN.length()))
                .map(reference -> pushed.find(reference, clock.instant())
                        .map(found -> found.filter(request -> request.clientId().equals(client.id()))
                                .map(request -> found(request, reference))
                                .orElseGet(() -> gone(client))))
                .orElseGet(() -> Uni.createFrom().item(gone(client)));
    }

    private RequestSource found(PushedRequest request, SplitToken reference) {
        return new RequestSource.Found(
                AuthorizationParameters.of(request.parameters()),
                Optional.of(new PushedReference(
                        reference.id(), SplitToken.random(random).id())));
    }

    private Uni<RequestSource> byValue(Client client, AuthorizationParameters presented) {
        return presented.has(REQUEST)
                ? objects.read(client, presented)
                : Uni.createFrom().item(new RequestSource.Found(presented, Optional.empty()));
    }

    private static RequestSource gone(Client client) {
        return new RequestSource.Gone(
                "client %s has no such request_uri, or it has expired or was used".formatted(client.id()));
    }

    private static Uni<RequestSource> refused(ErrorObject error) {
        return Uni.createFrom().item(new RequestSource.Refused(error));
    }
}
