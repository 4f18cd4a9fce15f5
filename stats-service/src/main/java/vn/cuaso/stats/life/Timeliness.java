package vn.cuaso.stats.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.cuaso.stats.life.DossierLife.Ended;
import vn.cuaso.stats.life.DossierLife.InProgress;
import vn.cuaso.stats.life.DossierLife.Waiting;

/** How a dossier stands to its due date. */
public enum Timeliness {
    /** Ended on an earlier day (trước hạn). */
    EARLY,
    /** Ended on the day that it was due, not later than due (đúng hạn). */
    ON_DAY,
    /** Ended later than due (trễ hạn). */
    LATE,
    /** Open, and not late: its time has not passed, or stands still. */
    RUNNING,
    /** Open and late (quá hạn). */
    OVERDUE;

    /** As of a moment. */
    public static Timeliness of(DossierLife life, Instant now, ZoneId zone) {
        var due = life.course().dueAt();
        return switch (life) {
            case InProgress progress -> progress.isLate(now) ? OVERDUE : RUNNING;
            case Waiting waiting -> waiting.since().isAfter(due) ? OVERDUE : RUNNING;
            case Ended ended -> {
                if (stoppedAt(ended).isAfter(due)) {
                    yield LATE;
                }
                yield day(ended.endedAt(), zone).isBefore(day(due, zone)) ? EARLY : ON_DAY;
            }
        };
    }

    /** Whether it will be, or was, open when its time passes: then the moment after which it is late. */
    public static Optional<Instant> lateFrom(DossierLife life) {
        var due = life.course().dueAt();
        var late =
                switch (life) {
                    case InProgress _ -> true;
                    case Waiting waiting -> waiting.since().isAfter(due);
                    case Ended ended -> stoppedAt(ended).isAfter(due);
                };
        return late ? Optional.of(due) : Optional.empty();
    }

    /** When its clock stopped for good: at the end, or at the request that nothing followed. */
    private static Instant stoppedAt(Ended ended) {
        var waits = ended.course().waits();
        return waits.isEmpty() || waits.getLast().until().isPresent()
                ? ended.endedAt()
                : waits.getLast().from();
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
