package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.KnownEvent;
import vn.cuaso.stats.store.Columns;

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

    /**
     * A dossier as its events tell it.
     *
     * @param last the event with the highest number
     */
    public record Told(String code, DossierLife life, KnownEvent last) {}

    /** Parameters of {@code rebuild-dossiers.sql}. */
    public static Tuple lives(List<Told> dossiers) {
        return new Columns<>(dossiers)
                .texts(Told::code)
                .texts(told -> told.last().officer())
                .texts(told -> state(told.life()))
                .numbers(told -> told.last().sequence())
                .times(told -> told.life().course().receivedAt())
                .times(told -> told.life().course().dueAt())
                .times(told -> waitingSince(told.life()).orElse(null))
                .numbers(told -> told.life().course().waitedDays())
                .times(told -> endedAt(told.life()).orElse(null))
                .tuple();
    }

    /** Rows of {@code dossier_day} as parameters of a statement. */
    public static Tuple days(Map<Changes.Row, Tally> days) {
        return StatisticsColumns.ofRows(days);
    }
}
