package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What stats-service counted of sign-ins ({@code docs/sign-in-statistics.md}). */
@Path("/internal/sign-in-statistics")
@RegisterRestClient(configKey = "stats-service")
interface StatisticsApi {
    /**
     * @param token a service token in the operator's own name
     */
    @GET
    Uni<SignInFigures> signIns(
            @HeaderParam("Authorization") String token, @QueryParam("from") String from, @QueryParam("to") String to);
}
