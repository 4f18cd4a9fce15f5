package vn.cuaso.auth.client.authentication;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Spent assertions for tests without Redis; it never forgets. */
final class InMemorySpentAssertions implements SpentAssertions {

    private final Set<String> spent = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Boolean> spend(String clientId, String assertionId, Duration lifetime) {
        return Uni.createFrom().item(() -> {
            if (lifetime.isNegative() || lifetime.isZero()) {
                throw new IllegalArgumentException("Redis keeps nothing for " + lifetime);
            }
            return spent.add(clientId + ' ' + assertionId);
        });
    }
}
