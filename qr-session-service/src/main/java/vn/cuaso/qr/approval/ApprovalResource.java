package vn.cuaso.qr.approval;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.cuaso.qr.metric.Outcomes;
import vn.cuaso.qr.phone.CurrentPhone;
import vn.cuaso.qr.phone.FromPhone;
import vn.cuaso.qr.session.SessionId;

/** Decisions, for the identity app. */
@Path("/pairing/sessions/{id}")
@FromPhone
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    private final ApprovalService approvals;
    private final CurrentPhone phone;
    private final Outcomes outcomes;

    public ApprovalResource(ApprovalService approvals, CurrentPhone phone, Outcomes outcomes) {
        this.approvals = approvals;
        this.phone = phone;
        this.outcomes = outcomes;
    }

    @GET
    @Operation(operationId = "state", summary = "How the session stands that this phone claimed.")
    public Uni<StateView> state(@RestPath String id) {
        return approvals.state(phone.get(), session(id));
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "approve", summary = "Hands in the approval that the device's key signed.")
    public Uni<ApprovalOutcome> approve(@RestPath String id, @Valid @NotNull ApprovalRequest request) {
        return approvals
                .approve(phone.get(), session(id), request.approval())
                .invoke(outcome -> outcomes.count("approvals", outcome));
    }

    @POST
    @Path("/rejection")
    @Operation(operationId = "reject", summary = "Refuses; the session is over at once.")
    public Uni<RejectionOutcome> reject(@RestPath String id) {
        return approvals.reject(phone.get(), session(id)).invoke(outcome -> outcomes.count("rejections", outcome));
    }

    private static SessionId session(String id) {
        return SessionId.parse(id).orElseThrow(NotFoundException::new);
    }
}
