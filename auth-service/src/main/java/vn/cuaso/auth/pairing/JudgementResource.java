package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.provider.token.ServiceScope;

/** What qr-session-service asks about its sessions, on the internal port ({@code docs/qr-pairing.md}). */
@Path("/internal/pairings/{session}")
@RequiresScope(ServiceScope.PAIRINGS_JUDGE)
public class JudgementResource {

    private final ClaimService claims;
    private final ApprovalService approvals;

    JudgementResource(ClaimService claims, ApprovalService approvals) {
        this.claims = claims;
        this.approvals = approvals;
    }

    /**
     * @param device thumbprint of the key that the request was proven with
     * @param clientIp the phone's address
     */
    record ClaimRequest(String device, String clientIp) {}

    /**
     * @param approval the JWS, as the phone sent it
     */
    record ApprovalRequest(String device, String approval) {
        @Override
        public String toString() {
            return "ApprovalRequest[" + device + "]";
        }
    }

    @POST
    @Path("/claim")
    public Uni<ClaimOutcome> claim(@PathParam("session") String session, ClaimRequest request) {
        DeviceId device = device(request == null ? null : request.device());
        ClientAddress phone = address(request.clientIp());
        return PairingId.parse(session)
                .map(id -> claims.claim(id, device, phone))
                .orElseGet(() -> Uni.createFrom().item(new ClaimOutcome.Unknown()));
    }

    @POST
    @Path("/approval-check")
    public Uni<ApprovalOutcome> check(@PathParam("session") String session, ApprovalRequest request) {
        DeviceId device = device(request == null ? null : request.device());
        String approval = Optional.ofNullable(request.approval()).orElseThrow(BadRequestException::new);
        return PairingId.parse(session)
                .map(id -> approvals.check(id, device, approval))
                .orElseGet(() -> Uni.createFrom().item(new ApprovalOutcome.Refused()));
    }

    private static DeviceId device(String text) {
        return Optional.ofNullable(text).flatMap(DeviceId::parse).orElseThrow(BadRequestException::new);
    }

    private static ClientAddress address(String text) {
        try {
            ClientAddress address = new ClientAddress(Optional.ofNullable(text).orElse(""));
            address.network();
            return address;
        } catch (IllegalArgumentException _) {
            throw new BadRequestException();
        }
    }
}
