package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import java.util.List;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/** What is kept of dossiers. */
public interface DossierStore {

    /**
     * Keeps these events and what they change, all or none. Events that are kept already change nothing, and the order
     * of arrival does not matter. Fails when the store is away; trying again is safe.
     */
    Uni<Keeping> keep(List<CloudEvent<DossierEvent>> events);
}
