package vn.cuaso.portal.statistics;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.page.Frame;
import vn.cuaso.portal.page.Frames;

@Path("/statistics")
class StatisticsResource {

    private final StatisticsService tiles;
    private final OverviewService overviews;
    private final Frames frames;

    StatisticsResource(StatisticsService tiles, OverviewService overviews, Frames frames) {
        this.tiles = tiles;
        this.overviews = overviews;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> page(
            @RestQuery String agency,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String step,
            @RestQuery String by) {
        Selection selection = Selection.of(agency, from, to, step, by);
        return Uni.combine()
                .all()
                .unis(tiles.tiles(), overviews.overview(selection))
                .asTuple()
                .chain(read -> frames.show(frame -> page(frame, read.getItem1(), read.getItem2())));
    }

    private static StatisticsPage page(Frame frame, Tiles tiles, Reading<Overview> reading) {
        return switch (reading) {
            case Reading.Present<Overview>(Overview overview) -> new StatisticsPage(frame, tiles, overview, false);
            case Reading.Past<Overview>(Overview overview) -> new StatisticsPage(frame, tiles, overview, false);
            case Reading.Missing<Overview>() -> new StatisticsPage(frame, tiles, null, false);
            case Reading.Refused<Overview>() -> new StatisticsPage(frame, tiles, null, true);
        };
    }
}
