package vn.cuaso.portal.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Asks stats-service for a citizen's dossiers, with the portal's own token: nobody else may. */
@RegisterRestClient(configKey = "statistics")
@OidcClientFilter
interface ApplicantClient {

    @POST
    @Path("/internal/applicants/dossiers")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Answer> dossiers(Question question);

    /** @param applicant the pairwise subject of the citizen who has signed in */
    record Question(String applicant) {

        @Override
        public String toString() {
            return "Question";
        }
    }

    /** @param more whether there are older ones */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Dossier> dossiers, boolean more) {}
}
