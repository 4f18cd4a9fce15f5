package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;

/**
 * Which grants an account gave outside of any session, to clients that take no part in single sign-on, so that they can be
 * revoked with its sessions (rule QR-13). Each method is one atomic step.
 */
interface AccountGrants {

    /** Notes a grant until its end. */
    Uni<Void> add(AccountId account, String grantId, Instant endsAt, Instant now);

    /** Those that are noted; some may be spent or over. */
    Uni<Set<String>> findAll(AccountId account);

    /** Forgets a grant that was revoked. */
    Uni<Void> forget(AccountId account, String grantId);
}
