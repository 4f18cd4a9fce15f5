package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;

/** Keeps consents until they are withdrawn. Each method is one statement. */
public interface ConsentStore {

    Uni<Optional<Consent>> find(AccountId account, String clientId);

    /** Those of a citizen, the latest first. */
    Uni<List<Consent>> findAll(AccountId account);

    /** Whether this very consent was not withdrawn. */
    Uni<Boolean> stands(UUID id);

    /** Adds to what the citizen agreed to before, if anything. */
    Uni<Consent> give(AccountId account, String clientId, Asked asked, Instant now);

    /**
     * @return whether there was one
     */
    Uni<Boolean> withdraw(AccountId account, String clientId);
}
