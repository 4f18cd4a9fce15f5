package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.PhoneNumber;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.CodeSent;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.ChallengeRequest;
import vn.cuaso.auth.otp.CodePurpose;
import vn.cuaso.auth.otp.Creation;
import vn.cuaso.auth.otp.LimitedBy;
import vn.cuaso.auth.otp.OneTimeCodes;
import vn.cuaso.auth.otp.OneTimeCodesUnavailableException;
import vn.cuaso.auth.otp.Resending;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.throttle.CodeRefusals;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;

/** Sends a code for a flow whose citizen is known: a new one, or the live one again (rule OTP-5). */
@ApplicationScoped
class CodeSending {

    private static final Logger LOG = Logger.getLogger(CodeSending.class);

    private final OneTimeCodes codes;
    private final FlowStore flows;
    private final AccountStore accounts;
    private final SubjectIdentifiers subjects;
    private final CodeRefusals refusals;
    private final SignInEvents events;
    private final Clock clock;

    CodeSending(
            OneTimeCodes codes,
            FlowStore flows,
            AccountStore accounts,
            SubjectIdentifiers subjects,
            CodeRefusals refusals,
            SignInEvents events,
            Clock clock) {
        this.codes = codes;
        this.flows = flows;
        this.accounts = accounts;
        this.subjects = subjects;
        this.refusals = refusals;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the live code again, or a new one when there is none. */
    Uni<SendOutcome> send(StoredFlow<? extends Proven> stored, Visitor visitor) {
        Uni<SendOutcome> sending =
                switch (stored.flow()) {
                    case CodeSent sent when !sent.challenge().expired(clock.instant()) -> resend(stored, sent, visitor);
                    case Proven _ -> create(stored, visitor);
                };
        return sending.onFailure(OneTimeCodesUnavailableException.class)
                .invoke(fault -> LOG.warn("A code could not be sent", fault))
                .onFailure(OneTimeCodesUnavailableException.class)
                .recoverWithItem(new SendOutcome.Unavailable());
    }

    private Uni<SendOutcome> resend(StoredFlow<? extends Proven> stored, CodeSent sent, Visitor visitor) {
        return codes.resend(sent.reference(), visitor.address()).chain(resending -> switch (resending) {
            case Resending.Resent(Challenge challenge) -> keep(stored, challenge, sent.purpose());
            case Resending.TooSoon(Instant retryAt) -> outcome(new SendOutcome.TooSoon(retryAt));
            case Resending.Limited(LimitedBy _, Instant retryAt) ->
                limited(stored, retryAt, new SendOutcome.Limited(retryAt));
            case Resending.Gone() -> create(stored, visitor);
        });
    }

    private Uni<SendOutcome> create(StoredFlow<? extends Proven> stored, Visitor visitor) {
        return accounts.find(stored.flow().account())
                .chain(found -> found.flatMap(CodeSending::reachable)
                        .map(phone -> create(stored, phone, visitor))
                        .orElseGet(() -> outcome(new SendOutcome.AccountChanged())));
    }

    private Uni<SendOutcome> create(StoredFlow<? extends Proven> stored, PhoneNumber phone, Visitor visitor) {
        AccountId account = stored.flow().account();
        CodePurpose purpose = purpose(stored.flow());
        ChallengeRequest request = new ChallengeRequest(
                stored.context().id().value(),
                purpose,
                subjects.pseudonym(account, OneTimeCodes.PSEUDONYM),
                phone.e164(),
                visitor.address().text(),
                visitor.language().tag());
        return codes.create(request).chain(creation -> switch (creation) {
            case Creation.Created(Challenge challenge) -> keep(stored, challenge, purpose);
            case Creation.Limited(LimitedBy _, Instant retryAt) ->
                limited(stored, retryAt, new SendOutcome.Limited(retryAt));
            case Creation.Locked(Instant until) -> limited(stored, until, new SendOutcome.CodesLocked(until));
            case Creation.UnsupportedPhone() -> outcome(new SendOutcome.UnsupportedPhone());
        });
    }

    /** Whoever gives a code away is to see what goes with it (rule OTP-11). */
    private static CodePurpose purpose(Proven flow) {
        if (flow.context().request().enrolsDevice()) {
            return CodePurpose.DEVICE_ENROLMENT;
        }
        return flow.upstream().isPresent() ? CodePurpose.IDENTITY_LINK : CodePurpose.SIGN_IN;
    }

    private Uni<SendOutcome> keep(StoredFlow<? extends Proven> stored, Challenge challenge, CodePurpose purpose) {
        return flows.replace(stored, stored.flow().codeSent(challenge, purpose))
                .map(kept -> kept.isPresent() ? new SendOutcome.Sent() : new SendOutcome.Superseded());
    }

    private Uni<SendOutcome> limited(StoredFlow<? extends Proven> stored, Instant until, SendOutcome limit) {
        AccountId account = stored.flow().account();
        SignInFailed failed =
                new SignInFailed(stored.flow().way(), stored.context().request().clientId(), FailureReason.OTP_LIMITED);
        return refusals.isFirst(account, FailureReason.OTP_LIMITED, until)
                .chain(first -> first
                        ? events.failed(account, failed)
                        : Uni.createFrom().voidItem())
                .replaceWith(limit);
    }

    private static Optional<PhoneNumber> reachable(Account account) {
        return account.status() == AccountStatus.ACTIVE ? account.person().phone() : Optional.empty();
    }

    private static Uni<SendOutcome> outcome(SendOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
