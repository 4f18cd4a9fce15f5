package vn.cuaso.auth.session;

import java.util.Set;

/**
 * @param grants ids of the grants that were made under the session
 * @param clients ids of the clients that they were made for
 * @param first whether this call ended it, and not one before
 */
public record EndedSession(Authentication authentication, Set<String> grants, Set<String> clients, boolean first) {

    public EndedSession {
        grants = Set.copyOf(grants);
        clients = Set.copyOf(clients);
    }
}
