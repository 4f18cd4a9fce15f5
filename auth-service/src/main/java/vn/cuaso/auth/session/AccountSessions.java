package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;

/**
 * Which sessions an account has, so that all of them can be ended (rule QR-13), and its citizen sees them (rule DATA-4). Each
 * method is one atomic step, apart from those of {@link SessionStore}: the two lie on different nodes of a cluster. So a session
 * is noted before it is started, and looked for again afterwards: who ended all of them in between has marked it.
 */
interface AccountSessions {

    /** Notes a session that is about to be started. */
    Uni<Void> add(AccountId account, String sessionId, Instant endsAt, Instant now);

    /** False when all sessions of the account began to be ended since it was noted. */
    Uni<Boolean> isLive(AccountId account, String sessionId);

    /** Every session that is noted, those that are ending included; some may be over. */
    Uni<Set<String>> findAll(AccountId account);

    /** Marks every session as ending; done again, it finds those that were not forgotten yet. */
    Uni<Set<String>> beginEnding(AccountId account);

    /** Forgets a session that has ended. */
    Uni<Void> forget(AccountId account, String sessionId);
}
