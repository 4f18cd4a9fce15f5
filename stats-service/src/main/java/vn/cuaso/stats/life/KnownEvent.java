package vn.cuaso.stats.life;

import java.time.Instant;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/**
 * What of an event a dossier's life is made of.
 *
 * @param source with {@code id} what tells the event from all others
 * @param sequence which event of its dossier it is, from 1
 * @param dueAt the promise; that of the reception counts
 */
public record KnownEvent(
        String source, String id, long sequence, EventKind kind, Instant occurredAt, Instant dueAt, String officer) {

    /** What of this event counts. */
    public static KnownEvent of(CloudEvent<DossierEvent> event) {
        return new KnownEvent(
                event.source().toString(),
                event.id(),
                event.sequence(),
                EventKind.of(event.data()),
                event.data().occurredAt(),
                event.data().dueAt(),
                event.data().officer());
    }

    boolean isSameAs(KnownEvent other) {
        return id.equals(other.id) && source.equals(other.source);
    }
}
