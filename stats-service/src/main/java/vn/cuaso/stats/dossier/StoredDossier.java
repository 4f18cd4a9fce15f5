package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.KnownEvent;

/** How dossiers, their events and their statistics stand in the database, for whoever checks them there. */
public final class StoredDossier {

    private StoredDossier() {}

    public static KnownEvent event(Row row) {
        return DossierRows.event(row);
    }

    public static Cell cell(Row row) {
        return DossierRows.cell(row);
    }

    public static String state(DossierLife life) {
        return DossierColumns.state(life);
    }

    public static Optional<Instant> waitingSince(DossierLife life) {
        return DossierColumns.waitingSince(life);
    }

    public static Optional<Instant> endedAt(DossierLife life) {
        return DossierColumns.endedAt(life);
    }

    /** Rows of {@code dossier_day} as parameters of a statement. */
    public static Tuple days(Map<Changes.Row, Tally> days) {
        return StatisticsColumns.ofRows(days);
    }
}
