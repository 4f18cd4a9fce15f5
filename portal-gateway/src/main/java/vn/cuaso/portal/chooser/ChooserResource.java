package vn.cuaso.portal.chooser;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.LocalRedirect;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.Language;

/** The pages between <em>Đăng nhập</em> and the provider. The address to come back to is only handed on, encoded. */
@Path(Chooser.PATH)
class ChooserResource {

    private final Frames frames;
    private final Choosers choosers;

    ChooserResource(Frames frames, Choosers choosers) {
        this.frames = frames;
        this.choosers = choosers;
    }

    @GET
    public Uni<Response> choose(@RestQuery("return") @DefaultValue(PortalPaths.HOME) String returnTo) {
        return choosers.in(Language.VIETNAMESE)
                .only()
                .map(provider -> Uni.createFrom().item(LocalRedirect.to(provider.address(encoded(returnTo)))))
                .orElseGet(() -> frames.show(frame -> new ChooserPage(frame, encoded(returnTo)))
                        .map(page -> Response.ok(page).build()));
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
