package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;

/** Keeps sessions until their absolute end. Each method is one atomic step. */
interface SessionStore {

    Uni<Void> start(NewSession session, Instant now);

    /**
     * The session of this token, and from now on idle only until the given time. Empty for a wrong secret, and when the
     * session has been idle for too long or has reached its end.
     */
    Uni<Optional<Authentication>> use(SplitToken token, Instant now, Instant idleUntil);

    /**
     * Looks at a session without using it.
     *
     * @return empty for an unknown or forgotten session
     */
    Uni<Optional<KnownSession>> look(String sessionId, Instant now);

    /**
     * Remembers a grant, so that it ends with the session.
     *
     * @param most grants of one session
     * @return false when the session has ended, or has as many grants as it may
     */
    Uni<Boolean> addGrant(String sessionId, String grantId, String clientId, int most);

    /**
     * Makes the session unusable. Also finds one that has been idle for too long: its grants may still be in use.
     *
     * @return empty for an unknown or forgotten session; of racing calls, one is the first
     */
    Uni<Optional<EndedSession>> end(String sessionId);

    /** The same for who holds its secret; empty for a wrong one, and when it has been ended before. */
    Uni<Optional<EndedSession>> end(SplitToken token);

    /** Forgets the session, once nothing that it gave is usable any more. */
    Uni<Void> forget(String sessionId);
}
