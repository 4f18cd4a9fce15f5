package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.cuaso.auth.account.AccountId;

/** Accounts' sessions for tests without Redis; every step holds the one lock. */
final class InMemoryAccountSessions implements AccountSessions {

    private final Map<AccountId, Map<String, Entry>> accounts = new HashMap<>();

    @Override
    public Uni<Void> add(AccountId account, String sessionId, Instant endsAt, Instant now) {
        return atomically(account, sessions -> {
            sessions.values().removeIf(entry -> !now.isBefore(entry.endsAt()));
            sessions.put(sessionId, new Entry(endsAt, true));
            return null;
        });
    }

    @Override
    public Uni<Boolean> isLive(AccountId account, String sessionId) {
        return atomically(
                account,
                sessions -> sessions.containsKey(sessionId)
                        && sessions.get(sessionId).live());
    }

    @Override
    public Uni<Set<String>> findAll(AccountId account) {
        return atomically(account, sessions -> Set.copyOf(sessions.keySet()));
    }

    @Override
    public Uni<Set<String>> beginEnding(AccountId account) {
        return atomically(account, sessions -> {
            sessions.replaceAll((_, entry) -> new Entry(entry.endsAt(), false));
            return Set.copyOf(sessions.keySet());
        });
    }

    @Override
    public Uni<Void> forget(AccountId account, String sessionId) {
        return atomically(account, sessions -> {
            sessions.remove(sessionId);
            return null;
        });
    }

    private <T> Uni<T> atomically(AccountId account, Function<Map<String, Entry>, T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (accounts) {
                return step.apply(accounts.computeIfAbsent(account, _ -> new HashMap<>()));
            }
        });
    }

    private record Entry(Instant endsAt, boolean live) {}
}
