package vn.cuaso.stats.lookup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * How far a dossier has come, for whoever knows its code.
 *
 * @param state {@code in-progress}, {@code waiting}, {@code resolved}, {@code returned} or {@code withdrawn}
 * @param timeliness {@code running} or {@code overdue}; {@code early}, {@code on-day} or {@code late} once it has ended
 * @param dueSoon whether it is open, its clock runs and few working days are left
 * @param steps what has happened, the first one first
 */
public record DossierBody(
        OffsetDateTime asOf,
        String code,
        Office agency,
        String field,
        String procedure,
        String channel,
        String state,
        String timeliness,
        boolean dueSoon,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        OffsetDateTime endedAt,
        List<StepBody> steps) {

    /** The agency that has the dossier. */
    public record Office(String code, String name) {}

    /**
     * Something that happened.
     *
     * @param kind {@code received}, {@code supplement-requested}, {@code supplemented}, {@code resolved}, {@code returned} or
     *     {@code withdrawn}
     */
    public record StepBody(String kind, OffsetDateTime at) {}

    /** The status as of a moment, in its zone. */
    static DossierBody of(DossierStatus status, boolean dueSoon, ZonedDateTime now) {
        var zone = now.getZone();
        var timeliness = status.timeliness(now.toInstant(), zone);
        return new DossierBody(
                now.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime(),
                status.code(),
                new Office(status.agency(), status.agencyName()),
                status.field(),
                status.procedure(),
                status.channel(),
                status.state(),
                timeliness.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dueSoon,
                local(status.receivedAt(), zone),
                local(status.dueAt(), zone),
                status.endedAt().map(at -> local(at, zone)).orElse(null),
                status.steps().stream()
                        .map(step -> new StepBody(step.kind(), local(step.at(), zone)))
                        .toList());
    }

    private static OffsetDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
