package vn.cuaso.auth.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;

/**
 * What a citizen agreed to that one client learns.
 *
 * @param id of another consent, after this one was withdrawn, is another: what was given under this one stays ended
 * @param claims asked for by name, beside what the scopes open
 */
public record Consent(
        UUID id, AccountId account, String clientId, Set<String> scopes, Set<String> claims, Instant givenAt) {

    public Consent {
        scopes = Set.copyOf(scopes);
        claims = Set.copyOf(claims);
    }

    /** Whether all of this was agreed to. */
    boolean covers(Asked asked) {
        return scopes.containsAll(asked.scopes()) && claims.containsAll(asked.claims());
    }
}
