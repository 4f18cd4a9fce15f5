package vn.cuaso.portal.guide;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.cuaso.portal.page.Frames;

@Path("/")
class GuideResource {

    private final Frames frames;

    GuideResource(Frames frames) {
        this.frames = frames;
    }

    @GET
    @Path(GuidePaths.REGISTER)
    public Uni<TemplateInstance> register() {
        return frames.show(RegisterPage::new);
    }

    @GET
    @Path(GuidePaths.HELP)
    public Uni<TemplateInstance> help() {
        return frames.show(HelpPage::new);
    }

    @GET
    @Path(GuidePaths.PRIVACY)
    public Uni<TemplateInstance> privacy() {
        return frames.show(PrivacyPage::new);
    }
}
