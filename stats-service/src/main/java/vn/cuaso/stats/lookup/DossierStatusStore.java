package vn.cuaso.stats.lookup;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Finds single dossiers. Every call fails with {@link vn.cuaso.stats.store.StoreAwayException}. */
public interface DossierStatusStore {

    /** The dossier with this code, and what has happened to it. */
    Uni<Optional<DossierStatus>> find(String code);

    /** The dossiers of an applicant, the last received first, without their steps. */
    Uni<List<DossierStatus>> ofApplicant(String applicant, int most);
}
