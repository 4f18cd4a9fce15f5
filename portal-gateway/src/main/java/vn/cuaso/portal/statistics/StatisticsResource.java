package vn.cuaso.portal.statistics;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.cuaso.portal.page.Frames;

@Path("/statistics")
class StatisticsResource {

    private final StatisticsService service;
    private final Frames frames;

    StatisticsResource(StatisticsService service, Frames frames) {
        this.service = service;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return service.tiles().chain(tiles -> frames.show(frame -> new StatisticsPage(frame, tiles)));
    }
}
