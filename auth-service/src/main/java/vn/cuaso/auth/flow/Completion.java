package vn.cuaso.auth.flow;

import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.session.StartedSession;

/**
 * The end of a sign-in.
 *
 * @param address at the client, with the authorization code
 * @param session none for a client that takes no part in single sign-on
 * @param knownBrowser value of the cookie {@code __Host-id-known}; none where the browser keeps the one it has
 */
record Completion(URI address, Optional<StartedSession> session, Optional<String> knownBrowser) {

    @Override
    public String toString() {
        return "Completion[" + session + "]";
    }
}
