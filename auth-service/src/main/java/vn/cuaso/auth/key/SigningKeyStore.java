package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Keeps the signing keys for all instances. */
interface SigningKeyStore {

    Uni<List<SigningKey>> findAll();

    /** Keeps the very first key, unless another instance did so before: then nothing happens. */
    Uni<Void> addFirst(SigningKey key);
}
