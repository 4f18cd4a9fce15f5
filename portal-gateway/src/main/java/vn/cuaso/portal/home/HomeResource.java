package vn.cuaso.portal.home;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.navigation.Navigation;
import vn.cuaso.portal.page.Frames;
import vn.cuaso.portal.route.Notice;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.search.Catalogue;
import vn.cuaso.portal.statistics.StatisticsService;

@Path(PortalPaths.HOME)
class HomeResource {

    private final Navigation navigation;
    private final Catalogue catalogue;
    private final StatisticsService statistics;
    private final Frames frames;

    HomeResource(Navigation navigation, Catalogue catalogue, StatisticsService statistics, Frames frames) {
        this.navigation = navigation;
        this.catalogue = catalogue;
        this.statistics = statistics;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> home(@RestQuery(PortalPaths.NOTICE) @DefaultValue("") String notice) {
        return statistics
                .tiles()
                .chain(tiles -> frames.show(frame -> new HomePage(
                        frame,
                        Notice.fromCode(notice).orElse(null),
                        navigation.cards().stream().map(Card::new).toList(),
                        catalogue.popular(),
                        tiles)));
    }
}
