package vn.cuaso.stats.dossier;

import static java.util.Comparator.comparing;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;

/** Turns a batch into one array per column, the parameters of {@code keep-dossier-events.sql}. */
final class DossierColumns {

    private DossierColumns() {}

    static Tuple of(List<CloudEvent<DossierEvent>> events) {
        // One order for all consumers: two batches that touch the same rows wait for each other instead of deadlocking.
        var rows = distinct(events).stream()
                .sorted(comparing((CloudEvent<DossierEvent> event) -> event.subject())
                        .thenComparing(CloudEvent::sequence)
                        .thenComparing(CloudEvent::id))
                .toList();
        return Tuple.tuple()
                .addArrayOfString(texts(rows, event -> event.source().toString()))
                .addArrayOfString(texts(rows, CloudEvent::id))
                .addArrayOfString(texts(rows, CloudEvent::subject))
                .addArrayOfLong(rows.stream().map(CloudEvent::sequence).toArray(Long[]::new))
                .addArrayOfString(texts(rows, event -> event.type().wireName()))
                .addArrayOfString(texts(rows, event -> state(event).storedName()))
                .addArrayOfOffsetDateTime(times(rows, event -> event.data().occurredAt()))
                .addArrayOfOffsetDateTime(times(rows, event -> event.data().dueAt()))
                .addArrayOfString(texts(rows, event -> event.data().officer()))
                .addArrayOfString(texts(rows, event -> dossier(event).procedure()))
                .addArrayOfString(texts(rows, event -> dossier(event).agency().code()))
                .addArrayOfString(texts(rows, event -> dossier(event).agency().name()))
                .addArrayOfString(texts(rows, event -> dossier(event).field()))
                .addArrayOfString(
                        texts(rows, event -> dossier(event).channel().name().toLowerCase(Locale.ROOT)))
                .addArrayOfString(
                        texts(rows, event -> dossier(event).applicant().orElse(null)))
                .addArrayOfOffsetDateTime(times(rows, CloudEvent::time))
                .addArrayOfBoolean(flags(rows, event -> event.data() instanceof DossierEvent.Received))
                .addArrayOfBoolean(flags(rows, event -> state(event).isEnd()));
    }

    private static List<CloudEvent<DossierEvent>> distinct(List<CloudEvent<DossierEvent>> events) {
        record Identity(String source, String id) {}
        var distinct = new LinkedHashMap<Identity, CloudEvent<DossierEvent>>();
        events.forEach(event -> distinct.putIfAbsent(new Identity(event.source().toString(), event.id()), event));
        return List.copyOf(distinct.values());
    }

    private static Dossier dossier(CloudEvent<DossierEvent> event) {
        return event.data().dossier();
    }

    private static DossierState state(CloudEvent<DossierEvent> event) {
        return DossierState.after(event.data());
    }

    private static String[] texts(
            List<CloudEvent<DossierEvent>> rows, Function<CloudEvent<DossierEvent>, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(
            List<CloudEvent<DossierEvent>> rows, Function<CloudEvent<DossierEvent>, Instant> column) {
        return rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static Boolean[] flags(
            List<CloudEvent<DossierEvent>> rows, Function<CloudEvent<DossierEvent>, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }
}
