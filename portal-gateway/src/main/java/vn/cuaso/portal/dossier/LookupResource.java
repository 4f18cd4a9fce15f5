package vn.cuaso.portal.dossier;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cuaso.portal.forward.ClientAddress;
import vn.cuaso.portal.page.Frames;

@Path("/lookup")
class LookupResource {

    private final LookupService service;
    private final ClientAddress addresses;
    private final Frames frames;

    LookupResource(LookupService service, ClientAddress addresses, Frames frames) {
        this.service = service;
        this.addresses = addresses;
        this.frames = frames;
    }

    @GET
    public Uni<RestResponse<TemplateInstance>> page(@RestQuery @DefaultValue("") String code, RoutingContext request) {
        return service.find(code, addresses.of(request.request()))
                .chain(lookup -> frames.show(frame -> LookupPage.of(frame, code.strip(), lookup))
                        .map(page -> RestResponse.ResponseBuilder.create(
                                        RestResponse.Status.fromStatusCode(lookup.status()), page)
                                .build()));
    }
}
