package vn.cuaso.auth.provider.logout;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.page.ErrorCode;

/** Where a sign-out leads, if that is one of the client's registered addresses (RP-Initiated Logout §3). */
sealed interface SignOutTarget {

    record Allowed(Optional<URI> next) implements SignOutTarget {}

    record Forbidden(ErrorCode code, String detail) implements SignOutTarget {}

    static SignOutTarget decide(SignOutRequest request, Optional<Client> client) {
        if (request.postLogoutRedirectUri().isEmpty()) {
            return new Allowed(Optional.empty());
        }
        String wanted = request.postLogoutRedirectUri().get();
        if (client.isEmpty()) {
            return new Forbidden(ErrorCode.UNKNOWN_CLIENT, "post_logout_redirect_uri without a known client");
        }
        return client.get().postLogoutRedirectUris().contains(wanted)
                ? new Allowed(Optional.of(withState(wanted, request.state())))
                : new Forbidden(
                        ErrorCode.UNREGISTERED_REDIRECT_URI,
                        "client %s did not register the post_logout_redirect_uri %s"
                                .formatted(client.get().id(), wanted));
    }

    private static URI withState(String address, Optional<String> state) {
        // A template variable, so that what the state holds is encoded as data.
        return state.map(value -> UriBuilder.fromUri(address)
                        .queryParam("state", "{state}")
                        .build(value))
                .orElseGet(() -> URI.create(address));
    }
}
