package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.IdentityLinks;

/** Where links are kept. Each call is one atomic step. */
interface FederatedIdentityStore extends IdentityLinks {

    /** The account that this identity is linked to, by issuer and subject together. Finding it notes its use. */
    Uni<Optional<FederatedIdentity>> use(String issuer, String subject);

    /** The links of an account, the oldest first. */
    Uni<List<FederatedIdentity>> of(AccountId account);

    /**
     * Ends a link.
     *
     * @return false when the account has no such link
     */
    Uni<Boolean> unlink(AccountId account, UUID id);
}
