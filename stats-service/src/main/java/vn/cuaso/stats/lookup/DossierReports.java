package vn.cuaso.stats.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import vn.cuaso.stats.calendar.WorkingCalendar;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.published.PublishedConfig;

/** Tells how dossiers stand as of a moment, in its zone. */
@ApplicationScoped
public class DossierReports {

    private final WorkingCalendar calendar;
    private final PublishedConfig config;

    DossierReports(WorkingCalendar calendar, PublishedConfig config) {
        this.calendar = calendar;
        this.config = config;
    }

    /** The status of a dossier, for whoever may see it. */
    public DossierBody of(DossierStatus status, ZonedDateTime now) {
        var dueDates = new DueDates(calendar, now.getZone());
        var soon = status.isDueSoon(now.toInstant(), dueDates, config.dueSoon());
        return DossierBody.of(status, soon, now);
    }
}
