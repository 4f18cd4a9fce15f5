package vn.cuaso.auth.session;

import java.util.Set;

/**
 * @param grants ids of the grants that were made under the session
 * @param first whether this call ended it, and not one before
 */
public record EndedSession(Authentication authentication, Set<String> grants, boolean first) {

    public EndedSession {
        grants = Set.copyOf(grants);
    }
}
