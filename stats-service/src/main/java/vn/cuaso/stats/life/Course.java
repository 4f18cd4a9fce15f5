package vn.cuaso.stats.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has come of a dossier so far, whatever its state.
 *
 * @param dueAt as promised at the reception, moved by the working days waited
 * @param waitedDays the working days that the clock stood still
 * @param waits when it was stopped and started again
 */
public record Course(Instant receivedAt, Instant dueAt, int waitedDays, List<Wait> waits) {

    /**
     * One stop of the clock.
     *
     * @param until absent while it lasts, or when its end is not known
     */
    public record Wait(Instant from, Optional<Instant> until) {}

    static Course from(Instant receivedAt, Instant dueAt) {
        return new Course(receivedAt, dueAt, 0, List.of());
    }

    Course stopped(Instant at) {
        return new Course(receivedAt, dueAt, waitedDays, with(waits, new Wait(at, Optional.empty())));
    }

    Course started(Instant at, int waited, Instant newDue) {
        return new Course(receivedAt, newDue, waitedDays + waited, lastWaitEnded(at));
    }

    /** The clock had been started again, nobody knows when: nothing is added to the time. */
    Course startedUnseen(Instant latest) {
        return new Course(receivedAt, dueAt, waitedDays, lastWaitEnded(latest));
    }

    private List<Wait> lastWaitEnded(Instant at) {
        var last = waits.getLast();
        return with(waits.subList(0, waits.size() - 1), new Wait(last.from(), Optional.of(at)));
    }

    private static List<Wait> with(List<Wait> waits, Wait wait) {
        return Stream.concat(waits.stream(), Stream.of(wait)).toList();
    }
}
