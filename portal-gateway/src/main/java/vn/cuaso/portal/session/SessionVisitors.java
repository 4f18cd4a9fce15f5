package vn.cuaso.portal.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.portal.visitor.Visitor;
import vn.cuaso.portal.visitor.Visitors;

/** Knows visitors by their sessions. */
@Singleton
class SessionVisitors implements Visitors {

    private static final Logger LOG = Logger.getLogger(SessionVisitors.class);

    private final CurrentVertxRequest request;
    private final PortalSessions sessions;

    @Inject
    SessionVisitors(CurrentVertxRequest request, PortalSessions sessions) {
        this.request = request;
        this.sessions = sessions;
    }

    @Override
    public Uni<Visitor> current() {
        return sessions.present(request.getCurrent())
                .map(SessionVisitors::visitor)
                .onFailure(SessionsAwayException.class)
                .recoverWithItem(SessionVisitors::anonymousForNow);
    }

    private static Visitor visitor(Optional<PortalSession> session) {
        return session.<Visitor>map(live -> new Visitor.SignedIn(live.subject(), live.name()))
                .orElse(Visitor.ANONYMOUS);
    }

    private static Visitor anonymousForNow(Throwable away) {
        LOG.warnf("a visitor stays anonymous: %s", away.getMessage());
        return Visitor.ANONYMOUS;
    }
}
