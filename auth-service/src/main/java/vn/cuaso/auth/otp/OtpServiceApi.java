package vn.cuaso.auth.otp;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The HTTP interface of otp-service. */
@Path("/challenges")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterRestClient(configKey = "otp-service")
interface OtpServiceApi {

    @POST
    Uni<Creation> create(ChallengeRequest request);

    @GET
    @Path("/{id}")
    Uni<ChallengeState> state(@PathParam("id") String id, @QueryParam("transaction") String transaction);

    @POST
    @Path("/{id}/sends")
    Uni<Resending> resend(@PathParam("id") String id, SendRequest request);

    @POST
    @Path("/{id}/verifications")
    Uni<Verification> verify(@PathParam("id") String id, VerificationRequest request);

    @DELETE
    @Path("/{id}")
    Uni<Void> discard(@PathParam("id") String id, @QueryParam("transaction") String transaction);

    /** Asks for the same code once more. */
    record SendRequest(String transaction, CodePurpose purpose, String clientIp) {}

    /** Hands in a code. */
    record VerificationRequest(String transaction, CodePurpose purpose, String code) {
        @Override
        public String toString() {
            return "VerificationRequest[" + transaction + "]";
        }
    }
}
