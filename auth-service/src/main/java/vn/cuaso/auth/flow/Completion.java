package vn.cuaso.auth.flow;

import java.util.Optional;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.session.StartedSession;

/**
 * The end of a sign-in.
 *
 * @param answer to the client, with the authorization code; empty when the citizen is asked for consent first
 * @param session none for a client that takes no part in single sign-on
 * @param knownBrowser value of the cookie {@code __Host-id-known}; none where the browser keeps the one it has
 */
record Completion(
        Optional<AuthorizationAnswer> answer, Optional<StartedSession> session, Optional<String> knownBrowser) {

    @Override
    public String toString() {
        return "Completion[" + session + "]";
    }
}
