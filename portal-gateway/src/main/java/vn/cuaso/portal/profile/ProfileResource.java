package vn.cuaso.portal.profile;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.cuaso.portal.dossier.OwnDossiers;
import vn.cuaso.portal.dossier.OwnDossiersService;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.session.PortalSession;
import vn.cuaso.portal.session.PortalSessions;
import vn.cuaso.portal.visitor.Language;
import vn.cuaso.portal.visitor.SignInRequired;

@SignInRequired
@Path(PortalPaths.PROFILE)
class ProfileResource {

    private final PortalSessions sessions;
    private final OwnDossiersService dossiers;
    private final Frames frames;
    private final Origins origins;

    ProfileResource(PortalSessions sessions, OwnDossiersService dossiers, Frames frames, Origins origins) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.frames = frames;
        this.origins = origins;
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
                    .chain(own ->
                            frames.show(frame -> new ProfilePage(frame, facts, own, everywhere(frame.language()))));
        });
    }

    /** In the language that the citizen reads here: the provider has a cookie of its own for it. */
    private String everywhere(Language language) {
        return origins.address(Origin.IDENTITY) + "/sessions?lang=" + language.tag();
    }
}
