package vn.cuaso.portal.session;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Keeps sessions until they are idle for too long, too old, or ended. Every call fails with
 * {@link SessionsAwayException} when the store does not answer. */
public interface SessionStore {

    /**
     * Keeps a new session, unless the provider said meanwhile that what it came of has ended: then nothing is kept.
     *
     * @return whether it is kept
     */
    Uni<Boolean> keep(SessionId id, PortalSession session, ProviderSignIn from);

    /** Ends every session that came of what has ended, and those that are about to begin, at whichever instance. */
    Uni<Void> endAll(ProviderEnding ending);

    /** The live session, which from now on may be idle for the whole time again. */
    Uni<Optional<PortalSession>> use(SessionId id);

    /** Ends a session and hands it out for the last time; of several callers at once one gets it. */
    Uni<Optional<PortalSession>> end(SessionId id);
}
