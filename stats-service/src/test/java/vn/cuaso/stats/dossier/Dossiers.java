package vn.cuaso.stats.dossier;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
public record Dossiers(
        String code,
        Instant due,
        Agency agency,
        String procedure,
        Dossier.Channel channel,
        Optional<String> applicant) {

    private static final List<Agency> AGENCIES = List.of(
            new Agency("H56.12", "UBND huyện Sông Xanh"),
            new Agency("H56.12.05", "UBND xã Ruộng Vàng"),
            new Agency("000.07.12.H56", "UBND xã Suối Mơ"),
            new Agency("H56.01", "Sở Hành chính công"));

    public static Dossiers dossier(int number) {
        return dossier("H56.12-240301-%06d".formatted(number), at("2024-03-15T17:00"));
    }

    static Dossiers dossier(String code, Instant due) {
        return new Dossiers(
                code, due, AGENCIES.getFirst(), "1.099001.000.00.00.H56", Dossier.Channel.ONLINE, Optional.empty());
    }

    /** A dossier of some agency, procedure and channel. */
    static Dossiers some(int number, Instant due, Random random) {
        return new Dossiers(
                "H56.12-240301-%06d".formatted(number),
                due,
                AGENCIES.get(random.nextInt(AGENCIES.size())),
                "1.09900%d.000.00.00.H56".formatted(random.nextInt(3)),
                Dossier.Channel.values()[random.nextInt(3)],
                Optional.empty());
    }

    /** The same at another agency. */
    public Dossiers at(Agency other) {
        return new Dossiers(code, due, other, procedure, channel, applicant);
    }

    /** The same for somebody whom the portal knows. */
    public Dossiers of(String subject) {
        return new Dossiers(code, due, agency, procedure, channel, Optional.of(subject));
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

    /** The events as they are on their way in, known as soon as they were published. */
    public static Batch batch(List<CloudEvent<DossierEvent>> events) {
        return Batch.of(events.stream()
                .map(event -> new Arrival(event, event.time(), new Arrival.Origin(new byte[] {1}, "a test")))
                .toList());
    }

    private CloudEvent<DossierEvent> event(long sequence, DossierEvent data) {
        var id = code + "#" + sequence + "#" + data.getClass().getSimpleName();
        return new CloudEvent<>(id, URI.create("/one-stop-shop"), code, data.occurredAt(), sequence, data);
    }

    private Dossier facts() {
        return new Dossier(code, procedure, agency, "Hộ tịch", channel, applicant);
    }
}
