package vn.cuaso.stats.applicant;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cuaso.stats.lookup.DossierReports;
import vn.cuaso.stats.lookup.DossierStatusStore;
import vn.cuaso.stats.published.QuestionException;
import vn.cuaso.stats.time.DossierClock;

/**
 * <em>Hồ sơ của tôi</em>, for the portal: it names the citizen who has signed in, by the pairwise subject that it shares with the
 * one-stop-shop systems. A body and not an address, so that the subject stands in no log.
 */
@Path("/internal/applicants/dossiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicantResource {

    private static final int MOST = 50;
    private static final int LONGEST = 255;

    private final DossierStatusStore store;
    private final DossierReports reports;
    private final DossierClock clock;

    ApplicantResource(DossierStatusStore store, DossierReports reports, DossierClock clock) {
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("dossiers:read")
    public Uni<RestResponse<ApplicantDossiers>> dossiers(Applicant applicant) {
        if (applicant == null || !applicant.isGiven(LONGEST)) {
            throw new QuestionException("applicant is missing or too long");
        }
        var now = clock.now();
        // One more than is shown tells whether there are more.
        return store.ofApplicant(applicant.applicant(), MOST + 1)
                .map(found -> new ApplicantDossiers(
                        found.stream()
                                .limit(MOST)
                                .map(status -> reports.of(status, now))
                                .toList(),
                        found.size() > MOST))
                .map(body -> RestResponse.ResponseBuilder.ok(body)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
