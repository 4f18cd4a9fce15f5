package vn.cuaso.portal.session;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Keeps sessions until they are idle for too long, too old, or ended. Every call fails with
 * {@link SessionsAwayException} when the store does not answer. */
public interface SessionStore {

    Uni<Void> keep(SessionId id, PortalSession session);

    /** The live session, which from now on may be idle for the whole time again. */
    Uni<Optional<PortalSession>> use(SessionId id);

    /** Ends a session and hands it out for the last time; of several callers at once one gets it. */
    Uni<Optional<PortalSession>> end(SessionId id);
}
