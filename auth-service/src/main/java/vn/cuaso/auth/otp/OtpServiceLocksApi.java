package vn.cuaso.auth.otp;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of otp-service that ends locks, for which a token of another scope is needed. */
@Path("/accounts")
@RegisterProvider(UnlockTokenFilter.class)
@RegisterRestClient(configKey = "otp-service")
interface OtpServiceLocksApi {

    @DELETE
    @Path("/{account}/failures")
    Uni<Void> forgetFailures(@PathParam("account") String account);
}
