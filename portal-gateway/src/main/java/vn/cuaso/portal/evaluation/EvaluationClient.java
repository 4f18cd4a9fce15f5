package vn.cuaso.portal.evaluation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Asks stats-service for index 766. */
@RegisterRestClient(configKey = "statistics")
interface EvaluationClient {

    @GET
    @Path("/api/statistics/evaluation")
    Uni<Evaluation> evaluation(@RestQuery String agency, @RestQuery String month);
}
