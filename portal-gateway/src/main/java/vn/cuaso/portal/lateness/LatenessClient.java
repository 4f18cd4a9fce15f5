package vn.cuaso.portal.lateness;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks stats-service what is late. */
@RegisterRestClient(configKey = "statistics")
interface LatenessClient {

    @GET
    @Path("/api/statistics/late")
    Uni<Lateness> late(@RestQuery String agency);
}
