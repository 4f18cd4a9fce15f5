package vn.cuaso.auth.pairing.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;

/** Decides whether an approval is good: at its arrival, and once more when its browser comes (rule QR-6). */
@ApplicationScoped
public class ApprovalVerifier {

    private final List<ApprovalCheck> checks;

    public ApprovalVerifier(Origins origins, ApprovalConfig config) {
        this.checks = List.of(
                new TypeCheck(),
                new AlgorithmCheck(),
                new DeviceCheck(),
                new SignatureCheck(),
                new AudienceCheck(origins.identity().toString()),
                new SessionCheck(),
                new ClientCheck(),
                new ContextCheck(),
                new IdentifierCheck(),
                new TimeCheck(config.clockTolerance()),
                new AlarmCheck(),
                // Last those that the citizen can do something about; a wrong number ends the pairing.
                new PasscodeCheck(config.passcodeAge()),
                new NumberCheck());
    }

    /**
     * @param text the JWS, anything at all
     * @return what is wrong first; empty when the approval is good
     */
    public Optional<ApprovalFault> fault(String text, ApprovalCase held) {
        return Approval.read(text)
                .map(approval -> firstFault(approval, held))
                .orElseGet(() -> Optional.of(ApprovalFault.MALFORMED));
    }

    private Optional<ApprovalFault> firstFault(Approval approval, ApprovalCase held) {
        return checks.stream()
                .filter(check -> !check.holds(approval, held))
                .map(ApprovalCheck::fault)
                .findFirst();
    }
}
