package vn.cuaso.qr.judge;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The internal HTTP interface of auth-service; the filter asks for tokens by {@code private_key_jwt}. */
@Path("/internal/pairings/{session}")
@OidcClientFilter
@RegisterRestClient(configKey = "auth-service")
interface PairingsApi {

    @POST
    @Path("/claim")
    Uni<Eligibility> claim(@PathParam("session") String session, ClaimQuestion question);

    @POST
    @Path("/approval-check")
    Uni<Verdict> check(@PathParam("session") String session, ApprovalQuestion question);

    /** Whether this device may. */
    record ClaimQuestion(String device, String clientIp) {}

    /** Whether this approval is good. */
    record ApprovalQuestion(String device, String approval) {
        @Override
        public String toString() {
            return "ApprovalQuestion[" + device + "]";
        }
    }
}
