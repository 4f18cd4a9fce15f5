package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.otp.challenge.ChallengeStore.Attempt;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;
import vn.cuaso.otp.lock.AccountName;
import vn.cuaso.otp.lock.FailureStore;
import vn.cuaso.otp.lock.FailureStore.Count;

/**
 * Checks codes: the try is counted on the challenge and on the account, then the code is compared, then the challenge is
 * spent by one atomic call. Whatever breaks on the way leaves a try counted, never a try free (OTP-4).
 */
@ApplicationScoped
public class VerificationService {

    private static final Logger LOG = Logger.getLogger(VerificationService.class);

    private final ChallengeStore store;
    private final FailureStore failures;
    private final CodeDerivation codes;
    private final ChallengeConfig config;
    private final Clock clock;

    public VerificationService(
            ChallengeStore store, FailureStore failures, CodeDerivation codes, ChallengeConfig config, Clock clock) {
        this.store = store;
        this.failures = failures;
        this.codes = codes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes the challenge's code, once.
     *
     * @param given what the citizen typed, of whatever shape: a misshapen code is a wrong one
     */
    public Uni<VerifyOutcome> verify(ChallengeId id, Binding binding, String given) {
        return store.countAttempt(id, binding, config.attempts(), clock.instant())
                .chain(attempt -> switch (attempt) {
                    case Attempt.Counted counted -> check(new Try(id, binding, counted, given));
                    case Attempt.Expired expired -> outcome(new VerifyOutcome.Expired());
                    case Attempt.Exhausted exhausted -> outcome(new VerifyOutcome.Exhausted());
                    case Attempt.Gone gone -> outcome(new VerifyOutcome.Gone());
                });
    }

    private Uni<VerifyOutcome> check(Try attempt) {
        return failures.count(attempt.account(), clock.instant()).chain(count -> switch (count) {
            case Count.Locked(var until) -> outcome(new VerifyOutcome.Locked(until));
            case Count.Counted counted -> compare(attempt, Optional.empty());
            case Count.CountedAndLocked(var until) -> compare(attempt, Optional.of(until));
        });
    }

    private Uni<VerifyOutcome> compare(Try attempt, Optional<Instant> lockedUntil) {
        var code = codes.derive(attempt.counted().kid(), attempt.subject());
        if (code.isEmpty()) {
            LOG.errorf(
                    "The code key \"%s\" was removed while a challenge of it was alive",
                    attempt.counted().kid());
            return outcome(new VerifyOutcome.Gone());
        }
        return code.get().matches(attempt.given()) ? accept(attempt) : reject(attempt, lockedUntil);
    }

    private Uni<VerifyOutcome> accept(Try attempt) {
        return store.consume(attempt.id(), attempt.counted().number(), clock.instant())
                .chain(consumption -> switch (consumption) {
                    case CONSUMED -> forgetFailures(attempt).replaceWith(new VerifyOutcome.Verified());
                    case EXPIRED -> outcome(new VerifyOutcome.Expired());
                    case EXHAUSTED -> outcome(new VerifyOutcome.Exhausted());
                    case GONE -> outcome(new VerifyOutcome.Gone());
                });
    }

    /** The code is spent already: that its account's failures stay counted must not cost the citizen the sign-in. */
    private Uni<Void> forgetFailures(Try attempt) {
        return failures.forget(attempt.account())
                .onFailure()
                .invoke(failure -> LOG.warn("An account's failures were not forgotten", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<VerifyOutcome> reject(Try attempt, Optional<Instant> lockedUntil) {
        var number = attempt.counted().number();
        return store.reject(attempt.id(), number, config.attempts(), clock.instant())
                .map(rejection -> lockedUntil
                        .<VerifyOutcome>map(VerifyOutcome.Locked::new)
                        .orElseGet(() -> switch (rejection) {
                            case REJECTED -> new VerifyOutcome.Wrong(config.attempts() - number);
                            case EXHAUSTED -> new VerifyOutcome.Exhausted();
                            case GONE -> new VerifyOutcome.Gone();
                        }));
    }

    private static Uni<VerifyOutcome> outcome(VerifyOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** A counted try. Prints without the code that was given. */
    private record Try(ChallengeId id, Binding binding, Attempt.Counted counted, String given) {

        AccountName account() {
            return AccountName.parse(counted.account());
        }

        CodeSubject subject() {
            return new CodeSubject(binding.purpose(), binding.transaction(), id.value());
        }

        @Override
        public String toString() {
            return "Try[" + id.value() + "]";
        }
    }
}
