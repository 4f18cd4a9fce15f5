package vn.cuaso.auth.consent;

import java.util.HashSet;
import java.util.Set;
import vn.cuaso.auth.account.ClaimScopes;
import vn.cuaso.auth.provider.AuthorizationRequest;

/**
 * What a client asks to learn.
 *
 * @param claims asked for by name, which no scope of it opens
 */
public record Asked(Set<String> scopes, Set<String> claims) {

    public Asked {
        scopes = Set.copyOf(scopes);
        claims = Set.copyOf(claims);
    }

    public static Asked by(AuthorizationRequest request) {
        Set<String> claims = new HashSet<>(request.claims().names());
        claims.removeAll(ClaimScopes.names(request.scopes()));
        return new Asked(request.scopes(), claims);
    }
}
