package vn.cuaso.auth.session;

import java.util.Set;

/**
 * @param grants ids of the grants that were made under the session
 */
public record EndedSession(Authentication authentication, Set<String> grants) {

    public EndedSession {
        grants = Set.copyOf(grants);
    }
}
