package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;

/** What is kept of dossiers, and counted. */
public interface DossierStore {

    /**
     * Keeps what can be kept of these events, with all that they change: all of it or, on a failure, nothing. Events that
     * are kept already change nothing, and the order of arrival does not matter. Fails when the store is away; trying
     * again is safe.
     */
    Uni<Keeping> keep(Batch batch);
}
