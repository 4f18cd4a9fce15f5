package vn.cuaso.stats.lookup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.Timeliness;

/**
 * How far a dossier has come. There is nothing of a person in it: neither the applicant nor an officer.
 *
 * @param dueAt as promised, moved by the working days waited for supplements
 * @param state as the column of the store names it
 */
public record DossierStatus(
        String code,
        String agency,
        String agencyName,
        String field,
        String procedure,
        String channel,
        String state,
        Instant receivedAt,
        Instant dueAt,
        Optional<Instant> waitingSince,
        Optional<Instant> endedAt,
        List<Step> steps) {

    /** One event of its life. */
    public record Step(String kind, Instant at) {}

    public DossierStatus {
        steps = List.copyOf(steps);
    }

    /** How it stands to its due date, as {@link Timeliness} defines it for a whole life. */
    public Timeliness timeliness(Instant now, ZoneId zone) {
        var stopped = waitingSince.or(() -> endedAt).orElse(now);
        if (endedAt.isEmpty()) {
            return stopped.isAfter(dueAt) ? Timeliness.OVERDUE : Timeliness.RUNNING;
        }
        if (stopped.isAfter(dueAt)) {
            return Timeliness.LATE;
        }
        var ended = endedAt.get().atZone(zone).toLocalDate();
        return ended.isBefore(dueAt.atZone(zone).toLocalDate()) ? Timeliness.EARLY : Timeliness.ON_DAY;
    }

    /** Whether it is open, its clock runs, and not more than so many working days are left (sắp đến hạn). */
    boolean isDueSoon(Instant now, DueDates dueDates, int workingDays) {
        return endedAt.isEmpty()
                && waitingSince.isEmpty()
                && !now.isAfter(dueAt)
                && dueDates.workingDays(now, dueAt) <= workingDays;
    }

    DossierStatus with(List<Step> others) {
        return new DossierStatus(
                code,
                agency,
                agencyName,
                field,
                procedure,
                channel,
                state,
                receivedAt,
                dueAt,
                waitingSince,
                endedAt,
                others);
    }
}
