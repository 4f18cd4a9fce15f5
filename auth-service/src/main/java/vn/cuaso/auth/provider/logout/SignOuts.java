package vn.cuaso.auth.provider.logout;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.event.SignOutEvents;
import vn.cuaso.auth.session.EndedSession;
import vn.cuaso.auth.session.SsoSessionService;

/** Ends sessions because their citizen wants it so, and announces it. */
@ApplicationScoped
public class SignOuts {

    /** The citizen signed out on a page of ours, not at a client. */
    public static final String NO_CLIENT = "auth-service";

    private final SsoSessionService sessions;
    private final SignOutEvents events;

    SignOuts(SsoSessionService sessions, SignOutEvents events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * An ended session is no error, and is not announced again.
     *
     * @param sessionId of a session whose citizen is known to want this
     * @param client where the citizen signed out
     */
    public Uni<Void> end(String sessionId, String client) {
        return announced(sessions.endById(sessionId), client);
    }

    /** The same for the session of a cookie, also one that has been idle for too long. */
    public Uni<Void> endBySecret(String secret, String client) {
        return announced(sessions.endBySecret(secret), client);
    }

    private Uni<Void> announced(Uni<Optional<EndedSession>> ending, String client) {
        return ending.chain(ended -> ended.filter(EndedSession::first)
                .map(session -> announce(session, client))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What is ended is ended: that it could not be announced is our trouble, not the citizen's. */
    private Uni<Void> announce(EndedSession ended, String client) {
        return events.signedOut(ended.authentication().account(), client)
                .onFailure()
                .invoke(fault -> Log.error("A sign-out could not be announced", fault))
                .onFailure()
                .recoverWithNull();
    }
}
