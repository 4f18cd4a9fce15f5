package vn.cuaso.auth.client;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where browsers and notices are sent.
 *
 * @param redirectUris compared as text, character for character (OP-2)
 * @param postLogoutRedirectUris likewise
 * @param backChannelLogoutUri where the client is told that a session has ended (OP-7)
 * @param backChannelLogoutSessionRequired whether it needs the {@code sid} there
 */
public record ClientAddresses(
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris,
        Optional<URI> backChannelLogoutUri,
        boolean backChannelLogoutSessionRequired) {

    public ClientAddresses {
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
    }
}
