package vn.cuaso.portal.chooser;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.PortalPaths;

/** The pages between <em>Đăng nhập</em> and the provider. The address to come back to is only handed on, encoded. */
@Path(Chooser.PATH)
class ChooserResource {

    private final Frames frames;

    ChooserResource(Frames frames) {
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> choose(@RestQuery("return") @DefaultValue(PortalPaths.HOME) String returnTo) {
        return frames.show(frame -> new ChooserPage(frame, encoded(returnTo)));
    }

    @GET
    @Path("/providers/{id}")
    public Uni<TemplateInstance> explain(
            @RestPath String id, @RestQuery("return") @DefaultValue(PortalPaths.HOME) String returnTo) {
        return frames.show(frame -> frame.chooser()
                .provider(id)
                .filter(provider -> !provider.usable())
                .map(provider -> new ProviderPage(frame, provider, encoded(returnTo)))
                .orElseThrow(NotFoundException::new));
    }

    private static String encoded(String returnTo) {
        return URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }
}
