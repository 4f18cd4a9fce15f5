package vn.cuaso.portal.profile;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.cuaso.portal.dossier.OwnDossiers;
import vn.cuaso.portal.dossier.OwnDossiersService;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.session.PortalSession;
import vn.cuaso.portal.session.PortalSessions;
import vn.cuaso.portal.visitor.SignInRequired;

@SignInRequired
@Path(PortalPaths.PROFILE)
class ProfileResource {

    private final PortalSessions sessions;
    private final OwnDossiersService dossiers;
    private final Frames frames;

    ProfileResource(PortalSessions sessions, OwnDossiersService dossiers, Frames frames) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> page(RoutingContext request) {
        return sessions.present(request).chain(session -> {
            SignInFacts facts = session.map(PortalSession::idToken)
                    .map(SignInFacts::ofIdToken)
                    .orElse(SignInFacts.UNKNOWN);
            return session.map(PortalSession::subject)
                    .map(dossiers::of)
                    .orElseGet(() -> Uni.createFrom().item(OwnDossiers.UNKNOWN))
                    .chain(own -> frames.show(frame -> new ProfilePage(frame, facts, own)));
        });
    }
}
