package vn.cuaso.stats.life;

import java.time.Instant;
import java.time.ZoneId;
import vn.cuaso.stats.calendar.WorkingCalendar;

/** Counts in the working days of a zone. A due date that moves keeps its time of day. */
public record DueDates(WorkingCalendar calendar, ZoneId zone) {

    /** The working days after the day of the first moment, up to that of the second. */
    public int workingDays(Instant first, Instant second) {
        return calendar.between(
                first.atZone(zone).toLocalDate(), second.atZone(zone).toLocalDate());
    }

    /** So many working days later, at the same time of day. */
    public Instant later(Instant dueAt, int workingDays) {
        if (workingDays == 0) {
            return dueAt;
        }
        var due = dueAt.atZone(zone);
        return due.with(calendar.after(due.toLocalDate(), workingDays)).toInstant();
    }
}
