package vn.cuaso.stats.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.cuaso.stats.StatsConfig;

/** The time in which dossiers live: the real one, or one that started elsewhere and runs at the same pace. */
@ApplicationScoped
public class DossierClock {

    private final Clock shifted;

    @Inject
    public DossierClock(Clock clock, StatsConfig config) {
        this(clock, config.clockStart(), config.zone());
    }

    public DossierClock(Clock clock, Optional<OffsetDateTime> start, ZoneId zone) {
        var offset = start.map(OffsetDateTime::toInstant)
                .map(instant -> Duration.between(clock.instant(), instant))
                .orElse(Duration.ZERO);
        this.shifted = Clock.offset(clock, offset).withZone(zone);
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(shifted);
    }
}
