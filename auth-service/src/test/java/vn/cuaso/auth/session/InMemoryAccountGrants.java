package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.cuaso.auth.account.AccountId;

/** Accounts' grants for tests without Redis; every step holds the one lock. */
final class InMemoryAccountGrants implements AccountGrants {

    private final Map<AccountId, Map<String, Instant>> accounts = new HashMap<>();

    @Override
    public Uni<Void> add(AccountId account, String grantId, Instant endsAt, Instant now) {
        return atomically(account, grants -> {
            grants.values().removeIf(end -> !now.isBefore(end));
            grants.put(grantId, endsAt);
            return null;
        });
    }

    @Override
    public Uni<Set<String>> findAll(AccountId account) {
        return atomically(account, grants -> Set.copyOf(grants.keySet()));
    }

    @Override
    public Uni<Void> forget(AccountId account, String grantId) {
        return atomically(account, grants -> {
            grants.remove(grantId);
            return null;
        });
    }

    private <T> Uni<T> atomically(AccountId account, Function<Map<String, Instant>, T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (accounts) {
                return step.apply(accounts.computeIfAbsent(account, _ -> new HashMap<>()));
            }
        });
    }
}
