package vn.cuaso.portal.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.portal.route.LocalRedirect;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.SignInRequired;

/** Keeps the pages of {@link SignInRequired} for signed-in citizens. */
class SignInRequiredFilter {

    private final PortalSessions sessions;

    SignInRequiredFilter(PortalSessions sessions) {
        this.sessions = sessions;
    }

    // With the session store away this fails instead of asking a citizen, who may be signed in, to sign in again.
    @ServerRequestFilter
    @SignInRequired
    public Uni<Response> admit(RoutingContext request) {
        return sessions.present(request).map(session -> answer(session, request));
    }

    /** {@code null} lets the request through to the page. */
    private static Response answer(Optional<PortalSession> session, RoutingContext request) {
        if (session.isPresent()) {
            return null;
        }
        String page = URLEncoder.encode(request.request().uri(), StandardCharsets.UTF_8);
        return LocalRedirect.to(PortalPaths.SIGN_IN_START + "?" + SignInResource.RETURN + "=" + page);
    }
}
