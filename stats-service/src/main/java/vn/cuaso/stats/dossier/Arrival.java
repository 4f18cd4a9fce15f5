package vn.cuaso.stats.dossier;

import java.time.Instant;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/**
 * An event on its way in, which keeps to the rules that any event has to keep to.
 *
 * @param knownAt when the statistics come to know of it
 * @param origin as it arrived, for the case that nobody ever hears of its dossier
 */
public record Arrival(CloudEvent<DossierEvent> event, Instant knownAt, Origin origin) {

    /**
     * Where an event came from.
     *
     * @param record its bytes
     * @param place where in what they were, such as {@code dossier-events-0@17}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Origin(byte[] record, String place) {}

    String dossier() {
        return event.subject();
    }
}
