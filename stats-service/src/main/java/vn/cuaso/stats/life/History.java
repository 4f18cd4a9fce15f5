package vn.cuaso.stats.life;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.cuaso.stats.life.DossierLife.Ended;
import vn.cuaso.stats.life.DossierLife.InProgress;
import vn.cuaso.stats.life.DossierLife.Waiting;

/**
 * The events of one dossier that are known, in whatever order they came: always a history that could have been, perhaps
 * with gaps. An event that cannot stand beside those that are known is refused.
 */
public final class History {

    private final NavigableMap<Long, KnownEvent> events = new TreeMap<>();

    /** A history of events that were judged before. */
    public static History of(Collection<KnownEvent> judged) {
        var history = new History();
        judged.forEach(event -> history.events.put(event.sequence(), event));
        return history;
    }

    /** Takes the event in, unless it is known or impossible. What does not depend on other events is judged before. */
    public Judgement add(KnownEvent event) {
        var there = events.get(event.sequence());
        if (there != null) {
            return there.isSameAs(event)
                    ? new Judgement.Duplicate()
                    : new Judgement.Refused("another event of the dossier has this sequence");
        }
        if (events.values().stream().anyMatch(event::isSameAs)) {
            return new Judgement.Refused("another event has this id");
        }
        var before = events.lowerEntry(event.sequence());
        var after = events.higherEntry(event.sequence());
        if (before != null && before.getValue().kind().isEnd()) {
            return new Judgement.Refused("the dossier had ended before");
        }
        if (after != null && event.kind().isEnd()) {
            return new Judgement.Refused("the dossier went on afterwards");
        }
        if (before != null && event.occurredAt().isBefore(before.getValue().occurredAt())) {
            return new Judgement.Refused("it goes back in time: an event with a lower sequence occurred later");
        }
        if (after != null && event.occurredAt().isAfter(after.getValue().occurredAt())) {
            return new Judgement.Refused("it goes back in time: an event with a higher sequence occurred earlier");
        }
        events.put(event.sequence(), event);
        return new Judgement.Accepted();
    }

    /** What the events come to; empty as long as the reception is not known. */
    public Optional<DossierLife> life(DueDates dueDates) {
        if (!isReceived()) {
            return Optional.empty();
        }
        var reception = events.firstEntry().getValue();
        DossierLife life = DossierLife.receive(reception.occurredAt(), reception.dueAt());
        for (var event : events.tailMap(reception.sequence(), false).values()) {
            life = step(life, event, dueDates);
        }
        return Optional.of(life);
    }

    public boolean isReceived() {
        return !events.isEmpty() && events.firstEntry().getValue().kind() == EventKind.RECEIVED;
    }

    /** The known event with the highest number. */
    public KnownEvent last() {
        return events.lastEntry().getValue();
    }

    private static DossierLife step(DossierLife life, KnownEvent event, DueDates dueDates) {
        return switch (life) {
            case InProgress progress -> step(progress, event);
            case Waiting waiting -> step(waiting, event, dueDates);
            case Ended _ -> throw new IllegalStateException("a history goes on after its end: " + event);
        };
    }

    private static DossierLife step(InProgress progress, KnownEvent event) {
        var at = event.occurredAt();
        return switch (event.kind()) {
            case RECEIVED -> throw new IllegalStateException("a history has two receptions: " + event);
            case SUPPLEMENT_REQUESTED -> progress.requestSupplement(at);
            // Its request has not come yet: how long was waited is not known.
            case SUPPLEMENTED -> progress;
            case RESOLVED -> progress.resolve(at);
            case RETURNED -> progress.returnToApplicant(at);
            case WITHDRAWN -> progress.withdraw(at);
        };
    }

    private static DossierLife step(Waiting waiting, KnownEvent event, DueDates dueDates) {
        var at = event.occurredAt();
        return switch (event.kind()) {
            case RECEIVED -> throw new IllegalStateException("a history has two receptions: " + event);
            case SUPPLEMENT_REQUESTED -> waiting.supplementUnseen(at).requestSupplement(at);
            case SUPPLEMENTED -> waiting.supplement(at, dueDates);
            case RESOLVED -> waiting.supplementUnseen(at).resolve(at);
            case RETURNED -> waiting.returnToApplicant(at);
            case WITHDRAWN -> waiting.withdraw(at);
        };
    }
}
