package vn.cuaso.portal.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks stats-service for series and tables. What is null is not asked for. */
@RegisterRestClient(configKey = "statistics")
@Path("/api/statistics")
interface FiguresClient {

    @GET
    @Path("/series")
    Uni<Series> series(@RestQuery String agency, @RestQuery String from, @RestQuery String to, @RestQuery String step);

    @GET
    @Path("/table")
    Uni<Table> table(@RestQuery String agency, @RestQuery String from, @RestQuery String to, @RestQuery String by);
}
