package vn.cuaso.portal.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import vn.cuaso.portal.navigation.Entry;
import vn.cuaso.portal.navigation.Navigation;
import vn.cuaso.portal.page.Frames;

@Path("/procedures")
class ProcedureResource {

    private final Catalogue catalogue;
    private final Navigation navigation;
    private final Frames frames;

    ProcedureResource(Catalogue catalogue, Navigation navigation, Frames frames) {
        this.catalogue = catalogue;
        this.navigation = navigation;
        this.frames = frames;
    }

    @GET
    public Uni<TemplateInstance> all() {
        return frames.show(frame -> new CataloguePage(frame, catalogue));
    }

    @GET
    @Path("/{code}")
    public Uni<TemplateInstance> one(@RestPath String code) {
        Procedure procedure = catalogue.procedure(code).orElseThrow(NotFoundException::new);
        Field field = catalogue.field(procedure.field()).orElseThrow();
        String services = navigation.available(Entry.SERVICES) ? Entry.SERVICES.address() : null;
        return frames.show(frame -> new ProcedurePage(frame, procedure, field, services));
    }
}
