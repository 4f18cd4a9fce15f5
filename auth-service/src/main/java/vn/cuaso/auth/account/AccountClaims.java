package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Claims out of an account (OpenID Connect Core §5.1, and our own): no claim without data. */
@ApplicationScoped
class AccountClaims implements ClaimsSource {

    private final AccountStore accounts;

    AccountClaims(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<Optional<Map<String, Object>>> claims(AccountId account, Set<String> names) {
        return accounts.find(account)
                .map(found -> found.filter(present -> present.status() == AccountStatus.ACTIVE)
                        .map(present -> claims(present, names)));
    }

    private static Map<String, Object> claims(Account account, Set<String> names) {
        Map<String, Object> claims = new HashMap<>(of(account.person()));
        claims.put("identity_level", account.level().number());
        claims.keySet().retainAll(names);
        return Map.copyOf(claims);
    }

    private static Map<String, Object> of(Person person) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("name", person.name());
        VietnameseName.of(person.name()).ifPresent(name -> {
            claims.put("family_name", name.family());
            claims.put("given_name", name.given());
            name.middle().ifPresent(middle -> claims.put("middle_name", middle));
        });
        claims.put("gender", person.citizenId().sex().wireName());
        claims.put("citizen_id", person.citizenId().digits());
        person.birthDate().ifPresent(date -> claims.put("birthdate", date.toString()));
        person.address().ifPresent(address -> claims.put("address", Map.of("formatted", address)));
        // Nobody keeps whether they were verified: whoever registered the account wrote them down.
        person.phone().ifPresent(phone -> {
            claims.put("phone_number", phone.e164());
            claims.put("phone_number_verified", false);
        });
        person.email().ifPresent(email -> {
            claims.put("email", email);
            claims.put("email_verified", false);
        });
        return claims;
    }
}
