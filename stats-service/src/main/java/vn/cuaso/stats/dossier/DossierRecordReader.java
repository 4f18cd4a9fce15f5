package vn.cuaso.stats.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.cuaso.stats.dossier.Arrival.Origin;
import vn.cuaso.stats.dossier.DossierEventReader.Read;
import vn.cuaso.stats.dossier.Reading.Illegible;
import vn.cuaso.stats.dossier.Reading.Legible;

/** Reads records of the topic. */
@ApplicationScoped
class DossierRecordReader {

    private final DossierEventReader events;

    DossierRecordReader(DossierEventReader events) {
        this.events = events;
    }

    Reading read(ConsumerRecord<byte[], byte[]> arrived) {
        if (arrived.value() == null) {
            return new Illegible(arrived, "the record is empty");
        }
        return switch (events.read(arrived.value())) {
            case Read.Possible(var event) ->
                new Legible(arrived, new Arrival(event, events.now(), new Origin(arrived.value(), place(arrived))));
            case Read.Impossible(var reason) -> new Illegible(arrived, reason);
        };
    }

    private static String place(ConsumerRecord<byte[], byte[]> arrived) {
        return "%s-%d@%d".formatted(arrived.topic(), arrived.partition(), arrived.offset());
    }
}
