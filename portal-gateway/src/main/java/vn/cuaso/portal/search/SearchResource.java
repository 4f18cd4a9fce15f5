package vn.cuaso.portal.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.page.Frames;

@Path("/search")
class SearchResource {

    private final SearchService service;
    private final Catalogue catalogue;
    private final Frames frames;

    SearchResource(SearchService service, Catalogue catalogue, Frames frames) {
        this.service = service;
        this.catalogue = catalogue;
        this.frames = frames;
    }

    /** @param more whether to open the filters; filters in use are open anyway */
    @GET
    public Uni<TemplateInstance> search(
            @RestQuery("q") @DefaultValue("") String text,
            @RestQuery @DefaultValue("") String field,
            @RestQuery @DefaultValue("") String level,
            @RestQuery Optional<String> online,
            @RestQuery Optional<String> more) {
        SearchQuery query = new SearchQuery(
                text, catalogue.field(field).map(Field::key), AgencyLevel.fromKey(level), online.isPresent());
        return frames.show(frame -> new SearchPage(
                frame,
                query,
                service.search(query, frame.language()),
                catalogue,
                more.isPresent() || query.filtered()));
    }
}
