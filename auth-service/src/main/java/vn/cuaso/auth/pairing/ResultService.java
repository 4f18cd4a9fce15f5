package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.pairing.QrSessions.Result;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Takes a pairing's result for its flow's browser, once, and believes none of it unverified (rules QR-6 and QR-10). */
@ApplicationScoped
class ResultService {

    private final PairingStore pairings;
    private final QrSessions sessions;
    private final ApprovalService approvals;
    private final DeviceStore devices;
    private final PairingEvents events;

    ResultService(
            PairingStore pairings,
            QrSessions sessions,
            ApprovalService approvals,
            DeviceStore devices,
            PairingEvents events) {
        this.pairings = pairings;
        this.sessions = sessions;
        this.approvals = approvals;
        this.devices = devices;
        this.events = events;
    }

    /**
     * @param flow the one that the browser was let in to (rule QR-4)
     * @param code without which a same-device pairing signs nobody in (rule QR-11)
     */
    Uni<PairingResult> take(FlowId flow, PairingId id, Optional<ReturnCode> code) {
        return pairings.find(id)
                .map(found -> found.filter(stored -> stored.pairing().flow().equals(flow)))
                .chain(found ->
                        found.map(stored -> take(stored, code)).orElseGet(() -> failed(PairingProblem.UNKNOWN)));
    }

    private Uni<PairingResult> take(StoredPairing stored, Optional<ReturnCode> code) {
        return switch (stored.pairing().kind()) {
            case CROSS_DEVICE -> ask(stored, Optional.empty());
            case SAME_DEVICE -> code.isPresent() ? ask(stored, code) : failed(PairingProblem.UNKNOWN);
        };
    }

    private Uni<PairingResult> ask(StoredPairing stored, Optional<ReturnCode> code) {
        return sessions.take(stored.pairing().id(), code.map(ReturnCode::value))
                .chain(result -> follow(stored, result))
                .onFailure(QrSessionsUnavailableException.class)
                .invoke(PairingService::warn)
                .onFailure(QrSessionsUnavailableException.class)
                .recoverWithUni(() -> failed(PairingProblem.UNAVAILABLE));
    }

    private Uni<PairingResult> follow(StoredPairing stored, Result result) {
        return switch (result) {
            case Result.Taken(String approval) -> verify(stored, approval);
            case Result.Pending() -> failed(PairingProblem.NOT_APPROVED);
            case Result.Unknown() -> failed(PairingProblem.UNKNOWN);
            case Result.Over(QrSessions.End state) ->
                switch (state) {
                    case CONSUMED -> failed(PairingProblem.USED);
                    case REJECTED -> rejected(stored);
                    case EXPIRED, CANCELLED -> failed(PairingProblem.EXPIRED);
                };
        };
    }

    /** <i>Từ chối</i> on the phone: announced when the browser first comes to hear of it. */
    private Uni<PairingResult> rejected(StoredPairing stored) {
        return pairings.spend(stored.pairing().id())
                .chain(first ->
                        first ? announceRejection(stored) : Uni.createFrom().voidItem())
                .chain(() -> failed(PairingProblem.REFUSED));
    }

    private Uni<Void> announceRejection(StoredPairing stored) {
        return stored.claim()
                .map(claim -> devices.find(claim.device())
                        .chain(registered -> events.failed(registered, stored.pairing(), FailureReason.CANCELLED)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** An approval of a pairing that nobody has claimed here is none. */
    private Uni<PairingResult> verify(StoredPairing stored, String approval) {
        return stored.claim()
                .map(claim -> approvals.judgeAgain(stored, claim.device(), approval))
                .map(judged -> judged.chain(decision -> follow(stored, decision)))
                .orElseGet(() -> failed(PairingProblem.INVALID));
    }

    private Uni<PairingResult> follow(StoredPairing stored, ApprovalDecision decision) {
        return switch (decision) {
            case ApprovalDecision.Good good -> spend(stored, good);
            case ApprovalDecision.NotEnrolled _ -> failed(PairingProblem.DEVICE_GONE);
            case ApprovalDecision.WebSignInOff _, ApprovalDecision.LevelTooLow _ -> failed(PairingProblem.NOT_ALLOWED);
            case ApprovalDecision.WrongNumber _, ApprovalDecision.PasscodeNeeded _, ApprovalDecision.Refused _ ->
                failed(PairingProblem.INVALID);
        };
    }

    private Uni<PairingResult> spend(StoredPairing stored, ApprovalDecision.Good good) {
        Pairing pairing = stored.pairing();
        return pairings.spend(pairing.id())
                .chain(first -> first
                        ? Uni.createFrom().item(new PairingResult.Approved(good.account(), pairing.createdAt()))
                        : failed(PairingProblem.USED));
    }

    private static Uni<PairingResult> failed(PairingProblem problem) {
        return Uni.createFrom().item(new PairingResult.Failed(problem));
    }
}
