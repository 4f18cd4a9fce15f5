package vn.cuaso.qr.claim;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.cuaso.qr.metric.Outcomes;
import vn.cuaso.qr.phone.CurrentPhone;
import vn.cuaso.qr.phone.FromPhone;

/** Scans, for the identity app. */
@Path("/pairing/claims")
@FromPhone
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

    private final ClaimService claims;
    private final CurrentPhone phone;
    private final Outcomes outcomes;

    public ClaimResource(ClaimService claims, CurrentPhone phone, Outcomes outcomes) {
        this.claims = claims;
        this.phone = phone;
        this.outcomes = outcomes;
    }

    @POST
    @Operation(operationId = "claim", summary = "Claims the session whose code was scanned.")
    public Uni<ClaimOutcome> claim(@Valid @NotNull ClaimRequest request) {
        return claims.claim(phone.get(), request.code(), request.source())
                .invoke(outcome -> outcomes.count("claims", outcome));
    }
}
