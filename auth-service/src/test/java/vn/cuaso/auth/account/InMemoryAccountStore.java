package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Accounts in memory, held to {@link AccountStoreContract} like the real store. */
public final class InMemoryAccountStore implements AccountStore {

    private Map<AccountId, AccountCredentials> accounts = new HashMap<>();

    @Override
    public Uni<Optional<Account>> find(AccountId id) {
        return step(() -> Optional.ofNullable(accounts.get(id)).map(AccountCredentials::account));
    }

    @Override
    public Uni<Optional<AccountCredentials>> findCredentials(CitizenId citizenId) {
        return step(() -> owner(accounts, citizenId));
    }

    @Override
    public Uni<Optional<String>> findNeighboursHash(CitizenId citizenId) {
        return step(() -> {
            NavigableMap<String, String> hashes = new TreeMap<>();
            accounts.values()
                    .forEach(
                            one -> hashes.put(one.account().person().citizenId().digits(), one.passwordHash()));
            return Optional.ofNullable(hashes.higherEntry(citizenId.digits()))
                    .or(() -> Optional.ofNullable(hashes.firstEntry()))
                    .map(Map.Entry::getValue);
        });
    }

    @Override
    public Uni<List<Account>> findAll(Collection<CitizenId> citizenIds) {
        return step(() -> accounts.values().stream()
                .map(AccountCredentials::account)
                .filter(account -> citizenIds.contains(account.person().citizenId()))
                .toList());
    }

    @Override
    public Uni<Saved> save(List<AccountWrite> writes) {
        return step(() -> saveAtOnce(writes));
    }

    private Saved saveAtOnce(List<AccountWrite> writes) {
        Map<AccountId, AccountCredentials> changed = new HashMap<>(accounts);
        for (AccountWrite write : writes) {
            Optional<AccountCredentials> owner =
                    owner(changed, write.account().person().citizenId());
            boolean foreign = owner.filter(found ->
                            !found.account().id().equals(write.account().id()))
                    .isPresent();
            AccountCredentials present = changed.get(write.account().id());
            if (foreign || !fits(write, present)) {
                return Saved.CONFLICT;
            }
            changed.put(write.account().id(), new AccountCredentials(kept(write), hash(write, present)));
        }
        accounts = changed;
        return Saved.DONE;
    }

    private static boolean fits(AccountWrite write, AccountCredentials present) {
        return switch (write) {
            case AccountWrite.Insert _ -> present == null;
            case AccountWrite.Update update ->
                present != null
                        && present.account().version() == update.account().version();
        };
    }

    private static Account kept(AccountWrite write) {
        return switch (write) {
            case AccountWrite.Insert insert -> insert.account();
            case AccountWrite.Update update -> TestAccounts.changed(update.account());
        };
    }

    private static String hash(AccountWrite write, AccountCredentials present) {
        return switch (write) {
            case AccountWrite.Insert insert -> insert.passwordHash();
            case AccountWrite.Update update -> update.passwordHash().orElseGet(present::passwordHash);
        };
    }

    private static Optional<AccountCredentials> owner(
            Map<AccountId, AccountCredentials> accounts, CitizenId citizenId) {
        return accounts.values().stream()
                .filter(found -> found.account().person().citizenId().equals(citizenId))
                .findFirst();
    }

    @Override
    public Uni<Erasure> erase(AccountId id) {
        return step(() -> {
            AccountCredentials found = accounts.get(id);
            if (found == null) {
                return Erasure.UNKNOWN;
            }
            if (found.account().status() != AccountStatus.CLOSED) {
                return Erasure.NOT_CLOSED;
            }
            accounts.remove(id);
            return Erasure.ERASED;
        });
    }

    @Override
    public Uni<Void> replacePasswordHash(AccountId id, String expected, String replacement) {
        return step(() -> {
            accounts.computeIfPresent(
                    id,
                    (_, found) -> found.passwordHash().equals(expected)
                            ? new AccountCredentials(found.account(), replacement)
                            : found);
            return null;
        });
    }

    /** The lock is taken when the step is: one around the call that describes it would guard nothing. */
    private <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return step.get();
            }
        });
    }
}
