package vn.cuaso.auth.dpop;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Spent proofs for tests without Redis; it forgets none. */
final class InMemorySpentProofs implements SpentProofs {

    private final Set<String> spent = ConcurrentHashMap.newKeySet();
    volatile Duration lifetime = Duration.ZERO;

    @Override
    public Uni<Boolean> spend(ProvenKey key, String proofId, Duration remaining) {
        return Uni.createFrom().item(() -> {
            lifetime = remaining;
            return spent.add(key.thumbprint() + proofId);
        });
    }
}
