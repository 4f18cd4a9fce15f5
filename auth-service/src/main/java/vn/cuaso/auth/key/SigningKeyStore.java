package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Keeps the signing keys for all instances. */
interface SigningKeyStore {

    Uni<List<SigningKey>> findAll();

    /**
     * Changes the keys, one caller at a time among all instances, and writes down each change.
     *
     * @param decision what is to change, in order, given the keys as they stand then
     * @param by who wants it
     * @return the changes that were made
     */
    Uni<List<KeyChange>> change(Function<List<SigningKey>, List<KeyChange>> decision, String by, Instant at);
}
