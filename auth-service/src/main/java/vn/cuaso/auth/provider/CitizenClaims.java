package vn.cuaso.auth.provider;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.ClaimScopes;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.provider.RequestedClaims.ClaimRequest;

/** What a grant lets its client know about the citizen (OpenID Connect Core §5.4, §5.5). */
@ApplicationScoped
public class CitizenClaims {

    private final ClaimsSource accounts;

    CitizenClaims(ClaimsSource accounts) {
        this.accounts = accounts;
    }

    /**
     * What the scopes open, and what was asked for by name.
     *
     * @param scopes of the access token, which may be fewer than the grant's
     * @return without {@code sub}; empty when the account is not active any more
     */
    public Uni<Optional<Map<String, Object>>> forUserInfo(Grant grant, Collection<String> scopes) {
        Map<String, ClaimRequest> requested = grant.claims().userInfo();
        Set<String> names = new HashSet<>(ClaimScopes.names(scopes));
        names.addAll(requested.keySet());
        return accounts.claims(grant.authentication().account(), names)
                .map(found -> found.map(claims -> accepted(claims, requested)));
    }

    /** What was asked for by name: scopes open the UserInfo endpoint, not the ID token (§5.4). */
    public Uni<Map<String, Object>> forIdentityToken(Grant grant) {
        Map<String, ClaimRequest> requested = grant.claims().identity();
        AccountId account = grant.authentication().account();
        return requested.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : accounts.claims(account, requested.keySet())
                        .map(found -> accepted(found.orElse(Map.of()), requested));
    }

    /** A claim of another value than the client can use is left out (§5.5.1). */
    private static Map<String, Object> accepted(Map<String, Object> claims, Map<String, ClaimRequest> requested) {
        Map<String, Object> accepted = new HashMap<>(claims);
        requested.forEach((name, request) -> {
            if (claims.containsKey(name) && !request.accepts(claims.get(name))) {
                accepted.remove(name);
            }
        });
        return accepted;
    }
}
