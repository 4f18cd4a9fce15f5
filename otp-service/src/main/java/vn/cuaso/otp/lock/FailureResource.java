package vn.cuaso.otp.lock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** Ends locks of one-time passwords ({@code docs/architecture.md}): a scope of its own, which asking for codes does not give. */
@Path("/accounts/{account}/failures")
@RolesAllowed("otp:unlock")
@Produces(MediaType.APPLICATION_JSON)
public class FailureResource {

    private static final Logger LOG = Logger.getLogger(FailureResource.class);

    private final FailureService failures;

    public FailureResource(FailureService failures) {
        this.failures = failures;
    }

    /** 204 whether there was anything to forget or not. */
    @DELETE
    public Uni<Void> forget(@RestPath @NotNull @Pattern(regexp = AccountName.PSEUDONYM) String account) {
        return failures.forget(account).invoke(() -> LOG.info("The failures of an account were forgotten on request"));
    }
}
