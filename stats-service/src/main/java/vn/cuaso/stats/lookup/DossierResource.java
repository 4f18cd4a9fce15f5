package vn.cuaso.stats.lookup;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cuaso.stats.time.DossierClock;

/** One dossier, for whoever knows its code. */
@Path("/api/dossiers/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class DossierResource {

    private static final int LONGEST = 64;

    private final DossierStatusStore store;
    private final NetworkLimit limit;
    private final DossierReports reports;
    private final DossierClock clock;

    DossierResource(DossierStatusStore store, NetworkLimit limit, DossierReports reports, DossierClock clock) {
        this.store = store;
        this.limit = limit;
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "Status, steps and due date of one dossier. Nothing of a person; unknown and malformed codes are both 404.")
    public Uni<RestResponse<DossierBody>> status(@RestPath String code, @Context RoutingContext request) {
        // Quarkus has put the gateway's X-Forwarded-For here, and nobody else's.
        limit.count(Network.of(request.request().remoteAddress().hostAddress()));
        // What is no code is looked for as well, so that it takes as long.
        var text = code.replace('\0', ' ').strip().toUpperCase(Locale.ROOT);
        return store.find(text.substring(0, Math.min(text.length(), LONGEST)))
                .map(found -> found.orElseThrow(NotFoundException::new))
                .map(status -> RestResponse.ResponseBuilder.ok(reports.of(status, clock.now()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
