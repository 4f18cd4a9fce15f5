package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Signing keys for tests without PostgreSQL. */
final class InMemorySigningKeyStore implements SigningKeyStore {

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    final List<String> written = new ArrayList<>();
    private boolean away;
    private boolean silent;
    private int reads;

    @Override
    public Uni<List<SigningKey>> findAll() {
        return Uni.createFrom()
                .item(() -> {
                    reads++;
                    if (away) {
                        throw new IllegalStateException("The store is away");
                    }
                    return copy();
                })
                .chain(found ->
                        silent ? Uni.createFrom().nothing() : Uni.createFrom().item(found));
    }

    @Override
    public Uni<List<KeyChange>> change(Function<List<SigningKey>, List<KeyChange>> decision, String by, Instant at) {
        return Uni.createFrom().item(() -> {
            synchronized (keys) {
                List<KeyChange> changes = decision.apply(copy());
                changes.forEach(this::apply);
                changes.forEach(change -> written.add(change.name() + " by " + by));
                return changes;
            }
        });
    }

    private List<SigningKey> copy() {
        synchronized (keys) {
            return List.copyOf(keys.values());
        }
    }

    /** As strict as the unique indexes of the table. */
    private void apply(KeyChange change) {
        SigningKey key = change.key();
        switch (change) {
            case KeyChange.Added _, KeyChange.Moved _ -> {
                boolean taken = !(key instanceof SigningKey.Retired)
                        && keys.values().stream()
                                .anyMatch(other -> other.algorithm() == key.algorithm()
                                        && other.state() == key.state()
                                        && !other.id().equals(key.id()));
                if (taken) {
                    throw new IllegalStateException("Two keys are " + key.state());
                }
                keys.put(key.id(), key);
            }
            case KeyChange.Forgotten _, KeyChange.Leaked _ -> keys.remove(key.id());
        }
    }

    /** From now on it is asked and does not answer. */
    void fallSilent() {
        silent = true;
    }

    void goAway() {
        away = true;
    }

    int reads() {
        return reads;
    }
}
