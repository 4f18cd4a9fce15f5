package vn.cuaso.qr.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.qr.judge.Judge;
import vn.cuaso.qr.judge.Verdict;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.phone.Phone;
import vn.cuaso.qr.session.Change;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.SessionConfig;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.SessionStore;

/** Takes the decision of the phone that claimed a session. To any other phone there is no such session: 404. */
@ApplicationScoped
public class ApprovalService {

    private static final Logger LOG = Logger.getLogger(ApprovalService.class);
    private static final int CODE_BYTES = 16;

    private final SessionStore store;
    private final Judge judge;
    private final ApprovalCheck check;
    private final SessionConfig config;
    private final Clock clock;
    private final SecureRandom random;

    public ApprovalService(
            SessionStore store,
            Judge judge,
            ApprovalCheck check,
            SessionConfig config,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.judge = judge;
        this.check = check;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** How the session stands. */
    public Uni<StateView> state(Phone phone, SessionId id) {
        return find(phone, id).map(StateView::of);
    }

    /** Takes an approval that auth-service would take, once (QR-10). */
    public Uni<ApprovalOutcome> approve(Phone phone, SessionId id, String approval) {
        return find(phone, id).chain(session -> switch (session) {
            case QrSession.Scanned scanned -> approve(phone, scanned, approval);
            case QrSession other -> outcome(new ApprovalOutcome.Gone(other.state()));
        });
    }

    private Uni<ApprovalOutcome> approve(Phone phone, QrSession.Scanned session, String approval) {
        var fault = check.fault(approval, phone, session, clock.instant());
        if (fault.isPresent()) {
            LOG.infof("The approval of session %s was refused: %s", session.id().value(), fault.get());
            return outcome(new ApprovalOutcome.Refused());
        }
        return judge.check(session.id(), phone.device(), approval).chain(verdict -> switch (verdict) {
            case Verdict.Good() -> keep(session, approval);
            case Verdict.WrongNumber() -> end(session);
            case Verdict.PasscodeNeeded() -> outcome(new ApprovalOutcome.PasscodeNeeded());
            case Verdict.WebSignInOff() -> outcome(new ApprovalOutcome.WebSignInOff());
            case Verdict.LevelTooLow() -> outcome(new ApprovalOutcome.LevelTooLow());
            case Verdict.TooMany(var retryAt) -> outcome(new ApprovalOutcome.TooMany(retryAt));
            case Verdict.NotEnrolled _, Verdict.Refused _ -> outcome(new ApprovalOutcome.Refused());
        });
    }

    private Uni<ApprovalOutcome> keep(QrSession.Scanned session, String approval) {
        var now = clock.instant();
        var code = session.terms().returnTo().map(address -> newCode());
        var approved = session.approved(approval, code.map(Digests::of), now, config.approvedLife());
        return store.approve(approved, now).map(change -> switch (change) {
            case Change.Made _ -> new ApprovalOutcome.Approved(returnAddress(session, code));
            case Change.TooLate(var state) -> new ApprovalOutcome.Gone(state);
            case Change.Absent _ -> throw new NotFoundException();
        });
    }

    /** A wrong number is not typed again: whoever guesses has one try in a hundred (QR-7). */
    private Uni<ApprovalOutcome> end(QrSession.Scanned session) {
        return store.reject(session.rejected(QrSession.Reason.WRONG_NUMBER), clock.instant())
                .map(change -> switch (change) {
                    case Change.Made _ -> new ApprovalOutcome.WrongNumber();
                    case Change.TooLate(var state) -> new ApprovalOutcome.Gone(state);
                    case Change.Absent _ -> throw new NotFoundException();
                });
    }

    /** Ends the session, because its holder does not want it (QR-9). */
    public Uni<RejectionOutcome> reject(Phone phone, SessionId id) {
        return find(phone, id).chain(session -> switch (session) {
            case QrSession.Scanned scanned -> reject(scanned);
            case QrSession other -> Uni.createFrom().item(new RejectionOutcome.Gone(other.state()));
        });
    }

    private Uni<RejectionOutcome> reject(QrSession.Scanned session) {
        return store.reject(session.rejected(QrSession.Reason.REFUSED), clock.instant())
                .map(change -> switch (change) {
                    case Change.Made _ -> new RejectionOutcome.Rejected();
                    case Change.TooLate(var state) -> new RejectionOutcome.Gone(state);
                    case Change.Absent _ -> throw new NotFoundException();
                });
    }

    private Uni<QrSession> find(Phone phone, SessionId id) {
        return store.find(id, clock.instant())
                .map(found -> found.filter(session -> session.claimedBy()
                                .filter(phone.device()::equals)
                                .isPresent())
                        .orElseThrow(NotFoundException::new));
    }

    private String newCode() {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<URI> returnAddress(QrSession session, Optional<String> code) {
        return session.terms()
                .returnTo()
                .map(address ->
                        URI.create(address + (address.getQuery() == null ? "?" : "&") + "code=" + code.orElseThrow()));
    }

    private static Uni<ApprovalOutcome> outcome(ApprovalOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
