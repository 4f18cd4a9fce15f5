package vn.cuaso.auth.consent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cuaso.auth.account.ClaimScopes;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** What clients learn, as citizens are told it. The words stand in {@code messages/consent_*.properties}. */
public enum ConsentItem {
    /** The pairwise subject, which every client gets. */
    IDENTIFIER(),
    NAME("name", "family_name", "middle_name", "given_name"),
    BIRTH_DATE("birthdate"),
    GENDER("gender"),
    EMAIL("email", "email_verified"),
    PHONE("phone_number", "phone_number_verified"),
    ADDRESS("address"),
    CITIZEN_ID("citizen_id"),
    IDENTITY_LEVEL("identity_level"),
    /** {@code offline_access}. */
    OFFLINE();

    private final List<String> claims;

    ConsentItem(String... claims) {
        this.claims = List.of(claims);
    }

    /** In the order in which they are told. */
    public static List<ConsentItem> of(Asked asked) {
        Set<String> names = new HashSet<>(ClaimScopes.names(asked.scopes()));
        names.addAll(asked.claims());
        return Arrays.stream(values())
                .filter(item -> item.isAmong(names, asked))
                .toList();
    }

    /** Scopes that are about something else than the account; their names are all that there is to show. */
    public static List<String> others(Asked asked) {
        return asked.scopes().stream()
                .filter(scope -> !scope.equals("openid") && !scope.equals(AuthorizationRequest.OFFLINE_ACCESS))
                .filter(scope -> ClaimScopes.names(Set.of(scope)).isEmpty())
                .sorted()
                .toList();
    }

    private boolean isAmong(Set<String> names, Asked asked) {
        return switch (this) {
            case IDENTIFIER -> true;
            case OFFLINE -> asked.scopes().contains(AuthorizationRequest.OFFLINE_ACCESS);
            case NAME, BIRTH_DATE, GENDER, EMAIL, PHONE, ADDRESS, CITIZEN_ID, IDENTITY_LEVEL ->
                claims.stream().anyMatch(names::contains);
        };
    }
}
