package vn.cuaso.stats.dossier;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.dossier.Reckoning.Row;
import vn.cuaso.stats.life.Course;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DossierLife.Ended;
import vn.cuaso.stats.life.DossierLife.InProgress;
import vn.cuaso.stats.life.DossierLife.Resolved;
import vn.cuaso.stats.life.DossierLife.Returned;
import vn.cuaso.stats.life.DossierLife.Waiting;
import vn.cuaso.stats.life.DossierLife.Withdrawn;
import vn.cuaso.stats.life.EventKind;
import vn.cuaso.stats.store.Columns;

/** Parameters of the statements that write events and dossiers, one array per column. */
final class DossierColumns {

    private DossierColumns() {}

    /** For {@code insert-events.sql}. */
    static Tuple ofEvents(List<Arrival> arrivals) {
        return new Columns<>(arrivals)
                .texts(arrival -> arrival.event().source().toString())
                .texts(arrival -> arrival.event().id())
                .texts(Arrival::dossier)
                .numbers(arrival -> arrival.event().sequence())
                .texts(arrival -> EventKind.of(arrival.event().data()).storedName())
                .times(arrival -> arrival.event().data().occurredAt())
                .times(arrival -> arrival.event().data().dueAt())
                .texts(arrival -> arrival.event().data().officer())
                .times(arrival -> arrival.event().time())
                .times(Arrival::knownAt)
                .tuple();
    }

    /** For {@code park-events.sql}, but for the time. */
    static Tuple ofParked(List<Arrival> arrivals) {
        return new Columns<>(arrivals)
                .texts(arrival -> arrival.event().source().toString())
                .texts(arrival -> arrival.event().id())
                .texts(Arrival::dossier)
                .bytes(arrival -> arrival.origin().record())
                .texts(arrival -> arrival.origin().place())
                .tuple();
    }

    /** For {@code write-dossiers.sql}. */
    static Tuple ofDossiers(List<Row> rows) {
        return new Columns<>(rows)
                .texts(Row::code)
                .texts(row -> row.facts().cell().agency().text())
                .texts(row -> row.facts().cell().field())
                .texts(row -> row.facts().cell().procedure())
                .texts(row -> DossierRows.stored(row.facts().cell().channel()))
                .texts(row -> row.facts().applicant().orElse(null))
                .texts(row -> row.last().officer())
                .texts(row -> state(row.life()))
                .numbers(row -> row.last().sequence())
                .times(row -> course(row).receivedAt())
                .times(row -> course(row).dueAt())
                .times(row -> waitingSince(row.life()).orElse(null))
                .numbers(row -> course(row).waitedDays())
                .times(row -> endedAt(row.life()).orElse(null))
                .tuple();
    }

    /** The state's name in the database. */
    static String state(DossierLife life) {
        return switch (life) {
            case InProgress _ -> "in-progress";
            case Waiting _ -> "waiting";
            case Resolved _ -> "resolved";
            case Returned _ -> "returned";
            case Withdrawn _ -> "withdrawn";
        };
    }

    static Optional<Instant> waitingSince(DossierLife life) {
        return switch (life) {
            case Waiting waiting -> Optional.of(waiting.since());
            case InProgress _, Ended _ -> Optional.empty();
        };
    }

    static Optional<Instant> endedAt(DossierLife life) {
        return switch (life) {
            case InProgress _, Waiting _ -> Optional.empty();
            case Ended ended -> Optional.of(ended.endedAt());
        };
    }

    private static Course course(Row row) {
        return row.life().course();
    }
}
