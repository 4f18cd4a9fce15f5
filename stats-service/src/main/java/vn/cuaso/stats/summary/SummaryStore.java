package vn.cuaso.stats.summary;

import io.smallrye.mutiny.Uni;
import java.time.ZonedDateTime;

/** Counts dossiers. */
public interface SummaryStore {

    /** The counts as of a moment, with the month and the year that it lies in. Fails when the store is away. */
    Uni<DossierCounts> count(ZonedDateTime asOf);
}
