package vn.cuaso.stats.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent.Known;
import vn.cuaso.events.DecodedEvent.Malformed;
import vn.cuaso.events.DecodedEvent.UnknownType;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.stats.dossier.Reading.Illegible;
import vn.cuaso.stats.dossier.Reading.Legible;

/** Tells events from what only looks like them, without asking anybody. */
@ApplicationScoped
class DossierRecordReader {

    private final EventCodec codec = new EventCodec();

    Reading read(ConsumerRecord<byte[], byte[]> arrived) {
        if (arrived.value() == null) {
            return new Illegible(arrived, "the record is empty");
        }
        return switch (codec.decode(DossierEvent.class, arrived.value())) {
            case Known<DossierEvent>(var event) -> known(arrived, event);
            case UnknownType<DossierEvent> _ -> new Illegible(arrived, "the type is no dossier event");
            case Malformed<DossierEvent>(var reason) -> new Illegible(arrived, reason);
        };
    }

    private static Reading known(ConsumerRecord<byte[], byte[]> arrived, CloudEvent<DossierEvent> event) {
        return event.subject().equals(event.data().dossier().code())
                ? new Legible(arrived, event)
                : new Illegible(arrived, "subject is not the dossier's code");
    }
}
