package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountCredentials;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.PhoneNumber;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.password.PasswordCheck;
import vn.cuaso.auth.password.PasswordComparison;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.throttle.PasswordAttempt;
import vn.cuaso.auth.throttle.PasswordThrottle;
import vn.cuaso.auth.throttle.ThrottleVerdict;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** ID number and password: throttled, compared with one Argon2 run, and followed by the first code. */
@ApplicationScoped
class PasswordStep {

    private final PasswordAttempts attempts;
    private final PasswordThrottle throttle;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final FlowStore flows;
    private final CodeSending sending;
    private final SignInEvents events;

    PasswordStep(
            PasswordAttempts attempts,
            PasswordThrottle throttle,
            AccountStore accounts,
            Passwords passwords,
            FlowStore flows,
            CodeSending sending,
            SignInEvents events) {
        this.attempts = attempts;
        this.throttle = throttle;
        this.accounts = accounts;
        this.passwords = passwords;
        this.flows = flows;
        this.sending = sending;
        this.events = events;
    }

    /** What a citizen typed into the form, at one flow. */
    record Submission(StoredFlow<Credentials> flow, CitizenId citizenId, String password, Visitor visitor) {

        String client() {
            return flow.context().request().clientId();
        }

        @Override
        public String toString() {
            return "Submission[" + flow.context().id() + "]";
        }
    }

    Uni<PasswordOutcome> submit(Submission submission) {
        return Uni.createFrom()
                .deferred(() -> passwords
                        .prepareComparison()
                        .map(comparison ->
                                submit(submission, comparison).onTermination().invoke(comparison::giveBack))
                        // Before anything is counted: a full queue is no failure of the citizen's.
                        .orElseGet(() -> outcome(new PasswordOutcome.Busy())));
    }

    private Uni<PasswordOutcome> submit(Submission submission, PasswordComparison comparison) {
        return attempts.of(submission.citizenId(), submission.visitor())
                .chain(attempt -> submit(submission, attempt, comparison));
    }

    private Uni<PasswordOutcome> submit(Submission submission, PasswordAttempt attempt, PasswordComparison comparison) {
        return throttle.count(attempt).chain(verdict -> switch (verdict) {
            case ThrottleVerdict.Allowed() -> compare(submission, attempt, comparison);
            case ThrottleVerdict.Wait wait -> throttled(submission, wait, new PasswordOutcome.Throttled(wait.until()));
            case ThrottleVerdict.KnownBrowserNeeded needed ->
                throttled(submission, needed, new PasswordOutcome.KnownBrowserNeeded());
        });
    }

    private Uni<PasswordOutcome> throttled(
            Submission submission, ThrottleVerdict.Refused verdict, PasswordOutcome outcome) {
        return verdict.first() ? refuse(submission, FailureReason.THROTTLED, outcome) : outcome(outcome);
    }

    private Uni<PasswordOutcome> compare(
            Submission submission, PasswordAttempt attempt, PasswordComparison comparison) {
        return accounts.findCredentials(submission.citizenId())
                .chain(found -> run(submission, found, comparison).chain(check -> switch (check) {
                    case PasswordCheck.Wrong() ->
                        refuse(submission, FailureReason.WRONG_CREDENTIALS, new PasswordOutcome.WrongCredentials());
                    case PasswordCheck.Right(boolean outdated) ->
                        accept(submission, attempt, found.orElseThrow(), outdated);
                }));
    }

    /** The neighbour is asked for in any case: what an unknown number costs a known one costs too (OTP-9). */
    private Uni<PasswordCheck> run(
            Submission submission, Optional<AccountCredentials> found, PasswordComparison comparison) {
        return accounts.findNeighboursHash(submission.citizenId())
                .chain(neighbours ->
                        comparison.run(submission.password(), found.map(AccountCredentials::passwordHash), neighbours));
    }

    private Uni<PasswordOutcome> accept(
            Submission submission, PasswordAttempt attempt, AccountCredentials credentials, boolean outdated) {
        return throttle.succeeded(attempt)
                .chain(() -> outdated
                        ? rehash(submission, credentials)
                        : Uni.createFrom().voidItem())
                .chain(() -> proceed(submission, credentials.account()));
    }

    /** With today's parameters. A full queue is no reason to refuse the citizen: it is done at the next sign-in. */
    private Uni<Void> rehash(Submission submission, AccountCredentials credentials) {
        return passwords
                .hash(submission.password())
                .chain(hash ->
                        accounts.replacePasswordHash(credentials.account().id(), credentials.passwordHash(), hash))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<PasswordOutcome> proceed(Submission submission, Account account) {
        if (account.status() != AccountStatus.ACTIVE) {
            return refuse(submission, account, FailureReason.LOCKED, new PasswordOutcome.AccountLocked());
        }
        return account.person()
                .phone()
                .map(phone -> sendCode(submission, account, phone))
                .orElseGet(() -> refuse(submission, account, FailureReason.NO_PHONE, new PasswordOutcome.NoPhone()));
    }

    private Uni<PasswordOutcome> sendCode(Submission submission, Account account, PhoneNumber phone) {
        SignInFlow.PasswordAccepted accepted = submission.flow().flow().passwordAccepted(account.id(), phone.masked());
        return flows.replace(submission.flow(), accepted)
                .chain(kept -> kept.map(stored -> sending.send(stored, submission.visitor())
                                .<PasswordOutcome>map(PasswordOutcome.Accepted::new))
                        .orElseGet(() -> outcome(new PasswordOutcome.Superseded())));
    }

    private Uni<PasswordOutcome> refuse(Submission submission, FailureReason reason, PasswordOutcome outcome) {
        return events.failed(submission.citizenId(), submission.client(), reason)
                .replaceWith(outcome);
    }

    private Uni<PasswordOutcome> refuse(
            Submission submission, Account account, FailureReason reason, PasswordOutcome outcome) {
        return events.failed(account.id(), submission.client(), reason).replaceWith(outcome);
    }

    private static Uni<PasswordOutcome> outcome(PasswordOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
