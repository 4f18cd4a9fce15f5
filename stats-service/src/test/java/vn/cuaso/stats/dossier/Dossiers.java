package vn.cuaso.stats.dossier;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.cuaso.events.Agency;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;

/** Valid events of a dossier. Times are local ones of Vietnam, such as {@code 2024-03-01T08:00}. */
public record Dossiers(String code, Instant due) {

    public static Dossiers dossier(int number) {
        return new Dossiers("H56.12-240301-%06d".formatted(number), at("2024-03-15T17:00"));
    }

    public CloudEvent<DossierEvent> received(long sequence, String time) {
        return event(sequence, new Received(facts(), at(time), due, "Cán bộ 01"));
    }

    public CloudEvent<DossierEvent> supplementRequested(long sequence, String time) {
        return event(sequence, new SupplementRequested(facts(), at(time), due, "Cán bộ 01"));
    }

    public CloudEvent<DossierEvent> supplemented(long sequence, String time) {
        return event(sequence, new Supplemented(facts(), at(time), due, "Cán bộ 01"));
    }

    public CloudEvent<DossierEvent> resolved(long sequence, String time) {
        return event(sequence, new Resolved(facts(), at(time), due, "Cán bộ 02"));
    }

    public CloudEvent<DossierEvent> returned(long sequence, String time) {
        return event(sequence, new Returned(facts(), at(time), due, "Cán bộ 02"));
    }

    public CloudEvent<DossierEvent> withdrawn(long sequence, String time) {
        return event(sequence, new Withdrawn(facts(), at(time), due, "Cán bộ 02"));
    }

    public static Instant at(String localTime) {
        return OffsetDateTime.parse(localTime + "+07:00").toInstant();
    }

    private CloudEvent<DossierEvent> event(long sequence, DossierEvent data) {
        var id = code + "#" + sequence + "#" + data.getClass().getSimpleName();
        return new CloudEvent<>(id, URI.create("/one-stop-shop"), code, data.occurredAt(), sequence, data);
    }

    private Dossier facts() {
        return new Dossier(
                code,
                "1.099001.000.00.00.H56",
                new Agency("H56.12", "UBND huyện Sông Xanh"),
                "Hộ tịch",
                Dossier.Channel.ONLINE,
                Optional.empty());
    }
}
