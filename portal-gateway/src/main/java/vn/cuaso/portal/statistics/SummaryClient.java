package vn.cuaso.portal.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks stats-service, where {@code quarkus.rest-client.statistics.url} says. */
@RegisterRestClient(configKey = "statistics")
interface SummaryClient {

    @GET
    @Path("/api/statistics/summary")
    Uni<Summary> summary();
}
