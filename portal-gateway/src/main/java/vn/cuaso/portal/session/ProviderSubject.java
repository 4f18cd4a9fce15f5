package vn.cuaso.portal.session;

/**
 * A citizen as the provider names them to us.
 *
 * @param id the {@code sub} of ID tokens and logout tokens
 */
record ProviderSubject(String id) {

    /** Which sessions of ours are the citizen's: {@code portal:{hash}:citizen-sessions}, their keys by the time of sign-in. */
    String sessionsKey() {
        return "portal:{" + KeyHash.of(id) + "}:citizen-sessions";
    }

    /** Until which sign-in all have ended: {@code portal:{hash}:citizen-ended}. */
    String endedKey() {
        return "portal:{" + KeyHash.of(id) + "}:citizen-ended";
    }
}
