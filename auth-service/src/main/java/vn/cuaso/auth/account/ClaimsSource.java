package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the provider may tell a client about an account. */
public interface ClaimsSource {

    /**
     * The claims of these names (OpenID Connect Core §5.1, see {@link ClaimScopes}), as far as the account has data for them.
     *
     * @return empty when the account is gone or no longer active
     */
    Uni<Optional<Map<String, Object>>> claims(AccountId account, Set<String> names);
}
