package vn.cuaso.stats.agency;

import io.smallrye.mutiny.Uni;

/** Knows the agencies. */
public interface AgencyStore {

    /** All of them. Fails with {@link vn.cuaso.stats.store.StoreAwayException}. */
    Uni<AgencyTree> tree();
}
