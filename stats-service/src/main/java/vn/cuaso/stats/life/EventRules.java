package vn.cuaso.stats.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/**
 * What an event has to be, whatever else is known of its dossier.
 *
 * @param future how far ahead of ours the clock of who sends it may be
 */
public record EventRules(Duration future) {

    /** Why the event is impossible, if it is. */
    public Optional<String> refusal(CloudEvent<DossierEvent> event, Instant now) {
        var data = event.data();
        var kind = EventKind.of(data);
        if (!event.subject().equals(data.dossier().code())) {
            return Optional.of("subject is not the dossier's code");
        }
        if (!kind.canHaveSequence(event.sequence())) {
            return Optional.of("%s cannot be the event with this sequence".formatted(kind.storedName()));
        }
        if (data.occurredAt().isAfter(now.plus(future))) {
            return Optional.of("occurredAt lies in the future");
        }
        if (kind == EventKind.RECEIVED && data.dueAt().isBefore(data.occurredAt())) {
            return Optional.of("dueAt is before the reception");
        }
        return UnitCode.refusal(data.dossier().agency().code());
    }
}
