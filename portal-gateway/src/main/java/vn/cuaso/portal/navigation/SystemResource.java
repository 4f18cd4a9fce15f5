package vn.cuaso.portal.navigation;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import vn.cuaso.portal.page.Frames;

@Path("/systems/{key}")
class SystemResource {

    private final Navigation navigation;
    private final Frames frames;

    SystemResource(Navigation navigation, Frames frames) {
        this.navigation = navigation;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> page(@RestPath String key) {
        SystemPage.Served served = navigation.served(key).orElseThrow(NotFoundException::new);
        return frames.show(frame -> new SystemPage(
                frame,
                served.entry(),
                served.system().name().in(frame.language()),
                served.system().address().map(URI::toString).orElse(null)));
    }
}
