package vn.cuaso.portal.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** Asks stats-service for one dossier, in the name of the network that asks here: the limits are that network's. */
@RegisterRestClient(configKey = "statistics")
interface DossierClient {

    @GET
    @Path("/api/dossiers/{code}")
    Uni<Dossier> dossier(@RestPath String code, @HeaderParam("X-Forwarded-For") String client);
}
