package vn.cuaso.auth.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which claims a scope opens: those of OpenID Connect Core §5.4 that accounts have data for, and our own under {@code citizen}. */
public final class ClaimScopes {

    private static final Map<String, List<String>> NAMES = Map.of(
            "profile", List.of("name", "family_name", "middle_name", "given_name", "birthdate", "gender"),
            "email", List.of("email", "email_verified"),
            "phone", List.of("phone_number", "phone_number_verified"),
            "address", List.of("address"),
            "citizen", List.of("citizen_id", "identity_level"));

    private ClaimScopes() {}

    /** The claims that these scopes open; a scope about anything else opens none. */
    public static Set<String> names(Collection<String> scopes) {
        return scopes.stream()
                .flatMap(scope -> NAMES.getOrDefault(scope, List.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every claim about an account. */
    public static Set<String> all() {
        return names(NAMES.keySet());
    }
}
