package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.pairing.approval.ApprovalConfig;
import vn.cuaso.auth.pairing.approval.ApprovalMoment;
import vn.cuaso.auth.pairing.approval.ApprovalVerifier;
import vn.cuaso.auth.throttle.DeviceThrottle;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Judges approvals, each time against the registry as it is then (rule QR-6). */
@ApplicationScoped
class ApprovalService {

    private static final Logger LOG = Logger.getLogger(ApprovalService.class);

    private final DeviceThrottle throttle;
    private final PairingStore pairings;
    private final DeviceStore devices;
    private final ApprovalVerifier verifier;
    private final PairingEvents events;
    private final ApprovalConfig config;
    private final Clock clock;

    ApprovalService(
            DeviceThrottle throttle,
            PairingStore pairings,
            DeviceStore devices,
            ApprovalVerifier verifier,
            PairingEvents events,
            ApprovalConfig config,
            Clock clock) {
        this.throttle = throttle;
        this.pairings = pairings;
        this.devices = devices;
        this.verifier = verifier;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** As the phone sends it. */
    Uni<ApprovalOutcome> check(PairingId id, DeviceId device, String approval) {
        return throttle.countApproval(device.value())
                .chain(wait -> wait.map(until -> outcome(new ApprovalOutcome.TooMany(until)))
                        .orElseGet(() -> judge(id, device, approval)));
    }

    private Uni<ApprovalOutcome> judge(PairingId id, DeviceId device, String approval) {
        return pairings.find(id)
                .chain(found -> found.map(stored ->
                                judge(stored, device, approval, Duration.ZERO).map(ApprovalService::outcome))
                        .orElseGet(() -> outcome(new ApprovalOutcome.Refused())));
    }

    /** As its browser comes for it. */
    Uni<ApprovalDecision> judgeAgain(StoredPairing stored, DeviceId device, String approval) {
        return judge(stored, device, approval, config.lifetime());
    }

    private Uni<ApprovalDecision> judge(StoredPairing stored, DeviceId device, String approval, Duration waited) {
        return devices.find(device).chain(registered -> {
            ApprovalMoment moment = new ApprovalMoment(clock.instant(), waited);
            ApprovalDecision decision = ApprovalDecision.of(stored, device, registered, approval, moment, verifier);
            return follow(stored.pairing(), registered, decision).replaceWith(decision);
        });
    }

    private Uni<Void> follow(Pairing pairing, Optional<ActiveDevice> registered, ApprovalDecision decision) {
        return switch (decision) {
            case ApprovalDecision.WrongNumber() ->
                // Here as well as at qr-session-service: racing guesses are guesses too (rule QR-7).
                pairings.end(pairing.id()).chain(() -> events.failed(registered, pairing, FailureReason.WRONG_NUMBER));
            case ApprovalDecision.Refused(String reason) -> {
                LOG.infof("An approval of %s was refused: %s", pairing, reason);
                yield events.failed(registered, pairing, FailureReason.APPROVAL_REFUSED);
            }
            case ApprovalDecision.NotEnrolled() -> events.failed(registered, pairing, FailureReason.LOCKED);
            case ApprovalDecision.WebSignInOff(), ApprovalDecision.LevelTooLow() ->
                events.failed(registered, pairing, FailureReason.NOT_ALLOWED);
            // The same approval can be sent again: nothing has failed.
            case ApprovalDecision.PasscodeNeeded(), ApprovalDecision.Good _ ->
                Uni.createFrom().voidItem();
        };
    }

    private static Uni<ApprovalOutcome> outcome(ApprovalOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private static ApprovalOutcome outcome(ApprovalDecision decision) {
        return switch (decision) {
            case ApprovalDecision.Good _ -> new ApprovalOutcome.Good();
            case ApprovalDecision.NotEnrolled() -> new ApprovalOutcome.NotEnrolled();
            case ApprovalDecision.WebSignInOff() -> new ApprovalOutcome.WebSignInOff();
            case ApprovalDecision.LevelTooLow() -> new ApprovalOutcome.LevelTooLow();
            case ApprovalDecision.PasscodeNeeded() -> new ApprovalOutcome.PasscodeNeeded();
            case ApprovalDecision.WrongNumber() -> new ApprovalOutcome.WrongNumber();
            case ApprovalDecision.Refused _ -> new ApprovalOutcome.Refused();
        };
    }
}
