package vn.cuaso.qr.claim;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.cuaso.qr.judge.Eligibility;
import vn.cuaso.qr.judge.Judge;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.CodeToken;
import vn.cuaso.qr.limit.Limits;
import vn.cuaso.qr.phone.Phone;
import vn.cuaso.qr.session.Change;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.SessionConfig;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.SessionStore;

/** Lets the first phone that may have it claim a session (QR-3). */
@ApplicationScoped
public class ClaimService {

    private final SessionStore store;
    private final Judge judge;
    private final Limits limits;
    private final CodeKeys codes;
    private final CodeRules rules;
    private final SessionConfig config;
    private final Clock clock;

    public ClaimService(
            SessionStore store,
            Judge judge,
            Limits limits,
            CodeKeys codes,
            CodeRules rules,
            SessionConfig config,
            Clock clock) {
        this.store = store;
        this.judge = judge;
        this.limits = limits;
        this.codes = codes;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** Counts the scan before it looks at the code, so that codes cannot be tried (QR-8). */
    public Uni<ClaimOutcome> claim(Phone phone, String code, Source source) {
        return limits.admitScan(phone.device())
                .chain(full -> full.isPresent()
                        ? outcome(new ClaimOutcome.TooMany(full.get()))
                        : rules.refusal(source).map(ClaimService::outcome).orElseGet(() -> look(phone, code, source)));
    }

    private Uni<ClaimOutcome> look(Phone phone, String code, Source source) {
        return CodeToken.parse(code)
                .map(token -> store.findByHandle(token.handle(), clock.instant())
                        .chain(found -> found.filter(
                                        session -> codes.made(session.terms().kid(), token))
                                .map(session -> claim(phone, session, token, source))
                                .orElseGet(() -> outcome(new ClaimOutcome.UnknownCode()))))
                .orElseGet(() -> outcome(new ClaimOutcome.UnknownCode()));
    }

    private Uni<ClaimOutcome> claim(Phone phone, QrSession session, CodeToken token, Source source) {
        return rules.refusal(source, session.terms().kind(), token, clock.instant())
                .map(ClaimService::outcome)
                .orElseGet(() -> switch (session) {
                    case QrSession.Created created -> ask(phone, created);
                    case QrSession.Scanned scanned -> late(phone, scanned);
                    case QrSession.Approved approved -> late(phone, approved);
                    case QrSession.Over _ -> outcome(new ClaimOutcome.CodeExpired());
                });
    }

    private Uni<ClaimOutcome> ask(Phone phone, QrSession.Created session) {
        return judge.claim(session.id(), phone.device(), phone.address()).chain(eligibility -> switch (eligibility) {
            case Eligibility.Eligible eligible -> claim(phone, session, eligible);
            case Eligibility.AlreadyScanned _ -> late(phone, session);
            case Eligibility.WebSignInOff _ -> outcome(new ClaimOutcome.WebSignInOff());
            case Eligibility.LevelTooLow _ -> outcome(new ClaimOutcome.LevelTooLow());
            case Eligibility.NotEnrolled _ -> outcome(new ClaimOutcome.NotEnrolled());
            case Eligibility.TooFar _ -> outcome(new ClaimOutcome.TooFar());
            case Eligibility.Unknown _ -> outcome(new ClaimOutcome.UnknownCode());
        });
    }

    private Uni<ClaimOutcome> claim(Phone phone, QrSession.Created session, Eligibility.Eligible eligible) {
        var now = clock.instant();
        var claimed = session.claimed(phone.device(), eligible.number(), now, config.scannedLife());
        return store.claim(claimed, now).chain(change -> switch (change) {
            case Change.Made _ -> outcome(claimed(claimed, eligible));
            case Change.TooLate _ -> overtaken(phone, session.id());
            case Change.Absent _ -> outcome(new ClaimOutcome.CodeExpired());
        });
    }

    /** Another scan was faster, perhaps another request of this very phone. */
    private Uni<ClaimOutcome> overtaken(Phone phone, SessionId id) {
        return store.find(id, clock.instant())
                .chain(found -> found.map(session -> overtaken(phone, session))
                        .orElseGet(() -> outcome(new ClaimOutcome.CodeExpired())));
    }

    private Uni<ClaimOutcome> overtaken(Phone phone, QrSession session) {
        return switch (session) {
            case QrSession.Scanned scanned -> late(phone, scanned);
            case QrSession.Approved approved -> late(phone, approved);
            case QrSession.Created _, QrSession.Over _ -> outcome(new ClaimOutcome.CodeExpired());
        };
    }

    private static ClaimOutcome claimed(QrSession.Scanned session, Eligibility.Eligible eligible) {
        var terms = session.terms();
        return new ClaimOutcome.Claimed(
                terms.id().value(),
                terms.context(),
                terms.kind(),
                session.expiresAt(),
                eligible.number().isPresent(),
                eligible.placesUnknown());
    }

    /** Another phone was first. A phone that repeats its own scan is no signal. */
    private Uni<ClaimOutcome> late(Phone phone, QrSession session) {
        var outcome = ClaimService.outcome(new ClaimOutcome.AlreadyScanned());
        return session.claimedBy().filter(phone.device()::equals).isPresent()
                ? outcome
                : store.markScannedTwice(session.id(), clock.instant()).chain(() -> outcome);
    }

    private static Uni<ClaimOutcome> outcome(ClaimOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
