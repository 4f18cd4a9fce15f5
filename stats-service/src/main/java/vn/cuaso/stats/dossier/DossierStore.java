package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What is kept of dossiers, and counted. */
public interface DossierStore {

    /**
     * Keeps what can be kept of these events, each with all that it changes. Events that are kept already change nothing,
     * and the order of arrival does not matter. Fails when the store is away; trying again is safe.
     *
     * @return one verdict for each event, in their order
     */
    Uni<List<Verdict>> keep(Batch batch);
}
