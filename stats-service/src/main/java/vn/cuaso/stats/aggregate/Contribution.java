package vn.cuaso.stats.aggregate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.cuaso.stats.life.DossierLife;
import vn.cuaso.stats.life.DossierLife.Ended;
import vn.cuaso.stats.life.DossierLife.InProgress;
import vn.cuaso.stats.life.DossierLife.Resolved;
import vn.cuaso.stats.life.DossierLife.Returned;
import vn.cuaso.stats.life.DossierLife.Waiting;
import vn.cuaso.stats.life.DossierLife.Withdrawn;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.Timeliness;

/** What one dossier adds to the days, as far as its life is known. All statistics are sums of these. */
public final class Contribution {

    private final DueDates dueDates;
    private final Map<LocalDate, Tally> days = new HashMap<>();

    private Contribution(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    public static Map<LocalDate, Tally> of(DossierLife life, DueDates dueDates) {
        var contribution = new Contribution(dueDates);
        contribution.count(life);
        return contribution.days;
    }

    private void count(DossierLife life) {
        add(life.course().receivedAt(), Measure.RECEIVED, 1);
        for (var wait : life.course().waits()) {
            add(wait.from(), Measure.WAITING_BEGAN, 1);
            wait.until().ifPresent(until -> add(until, Measure.WAITING_ENDED, 1));
        }
        Timeliness.lateFrom(life).ifPresent(moment -> add(moment, Measure.BECAME_LATE, 1));
        switch (life) {
            case InProgress _, Waiting _ -> {}
            case Ended ended -> countEnd(ended);
        }
    }

    private void countEnd(Ended ended) {
        var at = ended.endedAt();
        if (Timeliness.lateFrom(ended).isPresent()) {
            add(at, Measure.LEFT_LATE, 1);
        }
        var waits = ended.course().waits();
        if (!waits.isEmpty() && waits.getLast().until().isEmpty()) {
            add(at, Measure.WAITING_ENDED, 1);
        }
        switch (ended) {
            case Resolved resolved -> countResult(resolved);
            case Returned _ -> add(at, Measure.RETURNED, 1);
            case Withdrawn _ -> add(at, Measure.WITHDRAWN, 1);
        }
    }

    private void countResult(Resolved resolved) {
        var at = resolved.endedAt();
        var measure =
                switch (Timeliness.of(resolved, at, dueDates.zone())) {
                    case EARLY -> Measure.RESOLVED_EARLY;
                    case ON_DAY -> Measure.RESOLVED_ON_DAY;
                    case LATE -> Measure.RESOLVED_LATE;
                    case RUNNING, OVERDUE -> throw new IllegalStateException("resolved and open at once");
                };
        add(at, measure, 1);
        var course = resolved.course();
        add(at, Measure.WORKED_DAYS, dueDates.workingDays(course.receivedAt(), at) - course.waitedDays());
    }

    private void add(Instant moment, Measure measure, long amount) {
        days.computeIfAbsent(moment.atZone(dueDates.zone()).toLocalDate(), _ -> new Tally())
                .add(measure, amount);
    }
}
