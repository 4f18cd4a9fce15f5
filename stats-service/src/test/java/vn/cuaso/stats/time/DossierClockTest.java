package vn.cuaso.stats.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.MovableClock;

class DossierClockTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MovableClock real = new MovableClock("2026-05-01T00:00:00Z");

    @Test
    void withoutAStartItIsTheRealTimeOfVietnam() {
        var clock = new DossierClock(real, Optional.empty(), VIETNAM);
        assertThat(clock.now()).isEqualTo(ZonedDateTime.parse("2026-05-01T07:00:00+07:00[Asia/Ho_Chi_Minh]"));
    }

    @Test
    void withAStartItBeginsThereAndRunsOn() {
        var clock = new DossierClock(real, Optional.of(OffsetDateTime.parse("2024-03-29T03:00:00Z")), VIETNAM);
        real.advance(Duration.ofHours(25));
        assertThat(clock.now()).isEqualTo(ZonedDateTime.parse("2024-03-30T11:00:00+07:00[Asia/Ho_Chi_Minh]"));
    }
}
