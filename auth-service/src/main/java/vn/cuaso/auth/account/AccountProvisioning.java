package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountStore.Saved;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.password.PasswordsBusyException;

/**
 * Creates and changes single accounts for the admin API. Whoever is signed in to an account that is locked or closed, or gets
 * another password, is so no longer (OP-7): what a thief has got ends with it.
 */
@ApplicationScoped
public class AccountProvisioning {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final AccountSessions sessions;
    private final Clock clock;

    AccountProvisioning(AccountStore accounts, Passwords passwords, AccountSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Creates an account; fails with {@link PasswordsBusyException} when too many passwords are waiting. */
    public Uni<ProvisioningOutcome> create(AccountForm form) {
        return switch (AccountReader.read(form, clock)) {
            case AccountReading.Refused(List<AccountProblem> problems) -> refused(problems);
            case AccountReading.Accepted(AccountData data) ->
                accounts.findAll(List.of(data.person().citizenId()))
                        .chain(existing -> existing.isEmpty()
                                ? apply(AccountPlan.decide(data, Optional.empty()))
                                : outcome(new ProvisioningOutcome.Taken(
                                        existing.getFirst().id())));
        };
    }

    /** Replaces an account's data; the password and the status stay where none is given. */
    public Uni<ProvisioningOutcome> update(AccountId id, AccountForm form) {
        return switch (AccountReader.read(form, clock)) {
            case AccountReading.Refused(List<AccountProblem> problems) -> refused(problems);
            case AccountReading.Accepted(AccountData data) ->
                accounts.find(id)
                        .chain(existing -> existing.isEmpty()
                                ? outcome(new ProvisioningOutcome.NotFound())
                                : apply(AccountPlan.decide(data, existing)));
        };
    }

    /** Locks, unlocks or closes an account. */
    public Uni<ProvisioningOutcome> changeStatus(AccountId id, AccountStatus status) {
        return accounts.find(id)
                .chain(existing -> existing.map(account -> changeStatus(account, status))
                        .orElseGet(() -> outcome(new ProvisioningOutcome.NotFound())));
    }

    /** Removes a closed account for good. */
    public Uni<ProvisioningOutcome> erase(AccountId id) {
        return accounts.erase(id).map(erasure -> switch (erasure) {
            case ERASED -> new ProvisioningOutcome.Erased();
            case NOT_CLOSED -> new ProvisioningOutcome.NotClosed();
            case UNKNOWN -> new ProvisioningOutcome.NotFound();
        });
    }

    private Uni<ProvisioningOutcome> changeStatus(Account account, AccountStatus status) {
        if (account.status() == AccountStatus.CLOSED && status != AccountStatus.CLOSED) {
            return outcome(new ProvisioningOutcome.Closed());
        }
        return save(new AccountWrite.Update(account.withStatus(status), Optional.empty()));
    }

    private Uni<ProvisioningOutcome> apply(AccountPlan plan) {
        return switch (plan) {
            case AccountPlan.Refuse(List<AccountProblem> problems) -> refused(problems);
            case AccountPlan.Create(Account account, String password) ->
                passwords.hash(password).chain(hash -> save(new AccountWrite.Insert(account, hash)));
            case AccountPlan.Change(Account account, Optional<String> password) ->
                hash(password).chain(hash -> save(new AccountWrite.Update(account, hash)));
        };
    }

    private Uni<Optional<String>> hash(Optional<String> password) {
        return password.map(text -> passwords.hash(text).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Sessions end after the account has changed: one that begins in between would outlive it. */
    private Uni<ProvisioningOutcome> save(AccountWrite write) {
        return accounts.save(List.of(write))
                .call(saved -> saved == Saved.DONE && opensNoMore(write)
                        ? sessions.end(write.account().id())
                        : Uni.createFrom().voidItem())
                .map(saved -> saved(saved, write));
    }

    private static boolean opensNoMore(AccountWrite write) {
        return switch (write) {
            case AccountWrite.Insert _ -> false;
            case AccountWrite.Update(Account account, Optional<String> passwordHash) ->
                account.status() != AccountStatus.ACTIVE || passwordHash.isPresent();
        };
    }

    private static ProvisioningOutcome saved(Saved saved, AccountWrite write) {
        return switch (saved) {
            case CONFLICT -> new ProvisioningOutcome.Conflict();
            case DONE ->
                switch (write) {
                    case AccountWrite.Insert insert ->
                        new ProvisioningOutcome.Created(insert.account().id());
                    case AccountWrite.Update update ->
                        new ProvisioningOutcome.Changed(update.account().id());
                };
        };
    }

    private static Uni<ProvisioningOutcome> refused(List<AccountProblem> problems) {
        return outcome(new ProvisioningOutcome.Refused(problems));
    }

    private static Uni<ProvisioningOutcome> outcome(ProvisioningOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
