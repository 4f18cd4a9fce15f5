package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.events.Dossier;
import vn.cuaso.stats.aggregate.Cell;
import vn.cuaso.stats.dossier.Reckoning.Before;
import vn.cuaso.stats.dossier.Reckoning.Facts;
import vn.cuaso.stats.dossier.Reckoning.Known;
import vn.cuaso.stats.life.EventKind;
import vn.cuaso.stats.life.History;
import vn.cuaso.stats.life.KnownEvent;
import vn.cuaso.stats.life.UnitCode;

/** Reads rows of {@code dossier_event} and {@code dossier}. */
final class DossierRows {

    private DossierRows() {}

    /** What is known, from the rows of {@code known-events.sql}. */
    static Before before(RowSet<Row> events, Map<String, Facts> facts) {
        var byDossier = new HashMap<String, List<KnownEvent>>();
        var holders = new HashMap<EventKey, String>();
        events.forEach(row -> {
            var dossier = row.getString("dossier");
            byDossier.computeIfAbsent(dossier, _ -> new ArrayList<>()).add(event(row));
            holders.put(new EventKey(row.getString("source"), row.getString("id")), dossier);
        });
        var known = new HashMap<String, Known>();
        byDossier.forEach((code, history) ->
                known.put(code, new Known(History.of(history), Optional.ofNullable(facts.get(code)))));
        return new Before(known, holders);
    }

    static Map<String, Facts> facts(RowSet<Row> dossiers) {
        var facts = new HashMap<String, Facts>();
        dossiers.forEach(row -> facts.put(row.getString("code"), facts(row)));
        return facts;
    }

    static Facts facts(Row row) {
        return new Facts(cell(row), Optional.ofNullable(row.getString("applicant")));
    }

    static Cell cell(Row row) {
        return new Cell(
                new UnitCode(row.getString("agency")),
                row.getString("field"),
                row.getString("procedure"),
                Dossier.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)));
    }

    static KnownEvent event(Row row) {
        return new KnownEvent(
                row.getString("source"),
                row.getString("id"),
                row.getLong("sequence"),
                EventKind.stored(row.getString("kind")),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("officer"));
    }

    static String stored(Dossier.Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
