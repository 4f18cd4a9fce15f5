package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** Signing keys for tests without PostgreSQL. */
final class InMemorySigningKeyStore implements SigningKeyStore {

    private final List<SigningKey> keys = new ArrayList<>();
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
                    return List.copyOf(keys);
                })
                .chain(found ->
                        silent ? Uni.createFrom().nothing() : Uni.createFrom().item(found));
    }

    @Override
    public Uni<Void> addFirst(SigningKey key) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (keys.isEmpty()) {
                keys.add(key);
            }
        });
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
