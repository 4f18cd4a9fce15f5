package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import vn.cuaso.auth.account.AccountId;

/** Ties a citizen's identity at another provider to their account. */
public interface IdentityLinks {

    /**
     * Makes the link, once the account's own code was right, or confirms it again.
     *
     * @param confirmedAt from when on the citizen has to have raised no alarm for the link to count (rule QR-13)
     * @return false when that identity, or the account, was linked otherwise meanwhile
     */
    Uni<Boolean> link(AccountId account, UpstreamSignIn upstream, Instant confirmedAt);
}
