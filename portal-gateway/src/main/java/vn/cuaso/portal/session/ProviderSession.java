package vn.cuaso.portal.session;

/**
 * A citizen's session at the provider.
 *
 * @param id the {@code sid} of ID tokens and logout tokens
 */
public record ProviderSession(String id) {

    /** Which sessions of ours came of it: {@code portal:{hash}:sessions}, a set of their keys. */
    String sessionsKey() {
        return "portal:{" + KeyHash.of(id) + "}:sessions";
    }

    /** Says that it has ended: {@code portal:{hash}:ended}. */
    String endedKey() {
        return "portal:{" + KeyHash.of(id) + "}:ended";
    }
}
