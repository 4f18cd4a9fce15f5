package vn.cuaso.auth.provider;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client asks for by name, beside its scopes (OpenID Connect Core §5.5), as far as it is registered for it.
 *
 * @param identity for the ID token
 * @param userInfo for the UserInfo endpoint
 */
public record RequestedClaims(Map<String, ClaimRequest> identity, Map<String, ClaimRequest> userInfo) {

    public static final RequestedClaims NONE = new RequestedClaims(Map.of(), Map.of());

    public RequestedClaims {
        identity = Map.copyOf(identity);
        userInfo = Map.copyOf(userInfo);
    }

    /** All of them, wherever they go. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(identity.keySet());
        names.addAll(userInfo.keySet());
        return names;
    }

    /**
     * One claim.
     *
     * @param values the claim is of use with one of these only; none: with any
     */
    public record ClaimRequest(boolean essential, List<Object> values) {

        public ClaimRequest {
            values = List.copyOf(values);
        }

        public boolean accepts(Object value) {
            return values.isEmpty() || values.contains(value);
        }
    }
}
