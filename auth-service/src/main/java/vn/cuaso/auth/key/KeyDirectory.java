package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Tells operators which signing keys there are, as the store has them this moment. */
@ApplicationScoped
public class KeyDirectory {

    private final SigningKeyStore store;

    KeyDirectory(SigningKeyStore store) {
        this.store = store;
    }

    /** By algorithm, the oldest first. */
    public Uni<List<KeyDescription>> list() {
        return store.findAll()
                .map(found -> found.stream()
                        .map(KeyDescription::of)
                        .sorted(Comparator.comparing(KeyDescription::algorithm).thenComparing(KeyDescription::since))
                        .toList());
    }
}
