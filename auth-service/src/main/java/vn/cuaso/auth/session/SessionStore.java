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
     * Remembers a grant, so that it ends with the session.
     *
     * @return whether the session is still there
     */
    Uni<Boolean> addGrant(String sessionId, String grantId);

    /**
     * Forgets the session. Also finds one that has been idle for too long: its grants may still be in use.
     *
     * @return empty for an unknown session, so that of two racing calls one ends it
     */
    Uni<Optional<EndedSession>> end(String sessionId);
}
