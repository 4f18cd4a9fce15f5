package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.account.AccountId;

/** Ties a citizen's identity at another provider to their account. */
public interface IdentityLinks {

    /**
     * Makes the link, once the account's own code was right. Making it again is harmless.
     *
     * @return false when that identity, or the account, was linked otherwise meanwhile
     */
    Uni<Boolean> link(AccountId account, UpstreamSignIn upstream);
}
