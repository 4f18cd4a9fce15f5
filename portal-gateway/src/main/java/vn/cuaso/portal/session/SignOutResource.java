package vn.cuaso.portal.session;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.LocalRedirect;
import vn.cuaso.portal.route.Notice;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.RequestLanguage;

/** Signs out of the portal, then of the provider, and comes back to the home page. */
@Path(PortalPaths.SIGN_OUT)
class SignOutResource {

    private static final Logger LOG = Logger.getLogger(SignOutResource.class);

    private final PortalSessions sessions;
    private final EndSession endSession;
    private final Frames frames;

    SignOutResource(PortalSessions sessions, EndSession endSession, Frames frames) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> ask() {
        return frames.show(SignOutPage::new);
    }

    @POST
    public Uni<Response> signOut(RoutingContext request) {
        return sessions.end(request)
                .onFailure(SessionsAwayException.class)
                .recoverWithItem(SignOutResource::endsByItself)
                .map(session -> toProvider(request, session));
    }

    @GET
    @Path("/done")
    public Response signedOut() {
        return LocalRedirect.to(Notice.SIGNED_OUT.address());
    }

    // Request and response share one jar: the cookie is cleared only after it was read.
    private Response toProvider(RoutingContext request, Optional<PortalSession> session) {
        request.response().addCookie(SessionCookie.cleared());
        return Response.seeOther(endSession.address(session, RequestLanguage.of(request)))
                .build();
    }

    // The browser has lost the only copy of the session's id; in the store the session ends by being idle.
    private static Optional<PortalSession> endsByItself(Throwable away) {
        LOG.warnf("signed out without the session store: %s", away.getMessage());
        return Optional.empty();
    }
}
