package vn.cuaso.auth.client.registration;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Keeps the registered clients for all instances, and a record of who changed what. */
interface ClientStore {

    /** Counts the changes of all clients together. */
    Uni<Long> version();

    /** All of them, by id. */
    Uni<List<RegisteredClient>> findAll();

    Uni<Optional<RegisteredClient>> find(String clientId);

    /**
     * Writes all of it or nothing, and puts it on record.
     *
     * @param actor who did it
     */
    Uni<Saved> save(List<ClientWrite> writes, String actor);

    /** Whether it was written. */
    enum Saved {
        DONE,
        /** Somebody else wrote in between, or was there first. */
        CONFLICT
    }
}
