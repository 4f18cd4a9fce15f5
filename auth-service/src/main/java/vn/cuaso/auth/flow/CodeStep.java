package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.CodeSent;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.ChallengeState;
import vn.cuaso.auth.otp.OneTimeCodes;
import vn.cuaso.auth.otp.OneTimeCodesUnavailableException;
import vn.cuaso.auth.otp.Verification;
import vn.cuaso.auth.throttle.CodeRefusals;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;

/** The one-time code: checked by otp-service, which counts the attempts (rules OTP-3 and OTP-4). */
@ApplicationScoped
class CodeStep {

    private static final Logger LOG = Logger.getLogger(CodeStep.class);

    private final OneTimeCodes codes;
    private final FlowStore flows;
    private final SignInCompletion completion;
    private final CodeRefusals refusals;
    private final SignInEvents events;
    private final FlowConfig config;
    private final Clock clock;

    CodeStep(
            OneTimeCodes codes,
            FlowStore flows,
            SignInCompletion completion,
            CodeRefusals refusals,
            SignInEvents events,
            FlowConfig config,
            Clock clock) {
        this.codes = codes;
        this.flows = flows;
        this.completion = completion;
        this.refusals = refusals;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    Uni<CodeOutcome> submit(StoredFlow<CodeSent> stored, CodeInput code, Visitor visitor) {
        if (stored.flow().challenge().expired(clock.instant())) {
            return outcome(new CodeOutcome.Expired());
        }
        return codes.verify(stored.flow().reference(), code.digits())
                .chain(verification -> follow(stored, verification, visitor))
                .onFailure(OneTimeCodesUnavailableException.class)
                .invoke(fault -> LOG.warn("A code could not be checked", fault))
                .onFailure(OneTimeCodesUnavailableException.class)
                .recoverWithItem(new CodeOutcome.Unavailable());
    }

    /** The challenge as it is now; as it was last seen, where otp-service does not answer. */
    Uni<Challenge> current(CodeSent flow) {
        return codes.state(flow.reference())
                .map(state -> switch (state) {
                    case ChallengeState.Live(Challenge challenge) -> challenge;
                    case ChallengeState.Gone() -> ended(flow);
                })
                .onFailure(OneTimeCodesUnavailableException.class)
                .recoverWithItem(flow.challenge());
    }

    /** The challenge of a code that is worth nothing any more. */
    private Challenge ended(CodeSent flow) {
        return flow.challenge().endedAt(clock.instant());
    }

    private Uni<CodeOutcome> follow(StoredFlow<CodeSent> stored, Verification verification, Visitor visitor) {
        return switch (verification) {
            case Verification.Verified() ->
                completion
                        .complete(stored, stored.flow().authenticated(config.levelTwo()), visitor)
                        .map(CodeOutcome.Right::new);
            case Verification.Wrong(int attemptsLeft) -> outcome(new CodeOutcome.Wrong(attemptsLeft));
            case Verification.Expired() -> outcome(new CodeOutcome.Expired());
            case Verification.Gone() -> gone(stored);
            case Verification.Exhausted() -> backToPassword(stored);
            case Verification.Locked(Instant until) -> locked(stored, until);
        };
    }

    /** Two presses of one button: the first spent the code, and the flow has gone on with it. */
    private Uni<CodeOutcome> gone(StoredFlow<CodeSent> stored) {
        return flows.find(stored.context().id())
                .map(found -> found.filter(now -> now.version() == stored.version())
                        .<CodeOutcome>map(_ -> new CodeOutcome.Expired())
                        .orElseGet(CodeOutcome.Superseded::new));
    }

    private Uni<CodeOutcome> backToPassword(StoredFlow<CodeSent> stored) {
        return flows.replace(stored, stored.flow().codeExhausted())
                .chain(kept -> kept.isEmpty()
                        ? outcome(new CodeOutcome.Superseded())
                        : exhausted(stored, new CodeOutcome.Exhausted()));
    }

    private Uni<CodeOutcome> locked(StoredFlow<CodeSent> stored, Instant until) {
        CodeOutcome locked = new CodeOutcome.Locked(until);
        return refusals.isFirst(stored.flow().account(), FailureReason.OTP_EXHAUSTED, until)
                .chain(first -> first ? exhausted(stored, locked) : outcome(locked));
    }

    private Uni<CodeOutcome> exhausted(StoredFlow<CodeSent> stored, CodeOutcome outcome) {
        SignInFailed failed = new SignInFailed(
                stored.flow().way(), stored.context().request().clientId(), FailureReason.OTP_EXHAUSTED);
        return events.failed(stored.flow().account(), failed).replaceWith(outcome);
    }

    private static Uni<CodeOutcome> outcome(CodeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
