package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pairings in memory, held to {@link PairingStoreContract} like the real store. */
final class InMemoryPairingStore implements PairingStore {

    private final Map<PairingId, StoredPairing> pairings = new ConcurrentHashMap<>();
    private final Set<PairingId> spent = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    InMemoryPairingStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> create(Pairing pairing) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> pairings.put(pairing.id(), new StoredPairing(pairing, Optional.empty())));
    }

    @Override
    public Uni<Optional<StoredPairing>> find(PairingId id) {
        return Uni.createFrom().item(() -> live(id));
    }

    @Override
    public Uni<Claiming> claim(PairingId id, PairingClaim claim) {
        return Uni.createFrom().item(() -> {
            if (live(id).isEmpty()) {
                return new Claiming.Gone();
            }
            StoredPairing bound = pairings.computeIfPresent(
                    id,
                    (_, stored) -> stored.claim().isPresent()
                            ? stored
                            : new StoredPairing(stored.pairing(), Optional.of(claim)));
            if (bound == null) {
                return new Claiming.Gone();
            }
            return bound.claimOf(claim.device())
                    .<Claiming>map(Claiming.Bound::new)
                    .orElseGet(Claiming.Taken::new);
        });
    }

    @Override
    public Uni<Boolean> spend(PairingId id) {
        return Uni.createFrom().item(() -> live(id).isPresent() && spent.add(id));
    }

    @Override
    public Uni<Void> end(PairingId id) {
        return Uni.createFrom().voidItem().invoke(() -> pairings.remove(id));
    }

    private Optional<StoredPairing> live(PairingId id) {
        return Optional.ofNullable(pairings.get(id))
                .filter(stored -> clock.instant().isBefore(stored.pairing().expiresAt()));
    }
}
