package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Claims out of an account: those of OpenID Connect Core §5.4 by scope, and our own under {@code citizen}. */
@ApplicationScoped
class AccountClaims implements ClaimsSource {

    private final AccountStore accounts;

    AccountClaims(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<Optional<Map<String, Object>>> claims(AccountId account, Set<String> scopes) {
        return accounts.find(account)
                .map(found -> found.filter(present -> present.status() == AccountStatus.ACTIVE)
                        .map(present -> claims(present, scopes)));
    }

    private static Map<String, Object> claims(Account account, Set<String> scopes) {
        Person person = account.person();
        Map<String, Object> claims = new HashMap<>();
        if (scopes.contains("profile")) {
            claims.put("name", person.name());
            person.birthDate().ifPresent(date -> claims.put("birthdate", date.toString()));
        }
        if (scopes.contains("phone")) {
            person.phone().ifPresent(phone -> claims.put("phone_number", phone.e164()));
        }
        if (scopes.contains("email")) {
            person.email().ifPresent(email -> claims.put("email", email));
        }
        if (scopes.contains("address")) {
            person.address().ifPresent(address -> claims.put("address", Map.of("formatted", address)));
        }
        if (scopes.contains("citizen")) {
            claims.put("citizen_id", person.citizenId().digits());
            claims.put("identity_level", account.level().number());
        }
        return Map.copyOf(claims);
    }
}
