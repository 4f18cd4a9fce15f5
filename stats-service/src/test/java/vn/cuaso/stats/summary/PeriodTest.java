package vn.cuaso.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void periodsFollowTheDaysOfVietnamAndNotThoseOfGreenwich() {
        var justAfterNewYear = Instant.parse("2023-12-31T17:00:00Z").atZone(VIETNAM);
        var newYear = LocalDate.of(2024, 1, 1);
        assertThat(Period.monthOf(justAfterNewYear)).isEqualTo(new Period(Period.Kind.MONTH, newYear, newYear));
        assertThat(Period.yearTo(justAfterNewYear)).isEqualTo(new Period(Period.Kind.YEAR_TO_DATE, newYear, newYear));
    }

    @Test
    void lastMomentOfTheYearStillBelongsToIt() {
        var justBeforeNewYear = Instant.parse("2023-12-31T16:59:59.999Z").atZone(VIETNAM);
        var lastDay = LocalDate.of(2023, 12, 31);
        assertThat(Period.monthOf(justBeforeNewYear))
                .isEqualTo(new Period(Period.Kind.MONTH, LocalDate.of(2023, 12, 1), lastDay));
        assertThat(Period.yearTo(justBeforeNewYear))
                .isEqualTo(new Period(Period.Kind.YEAR_TO_DATE, LocalDate.of(2023, 1, 1), lastDay));
        assertThat(Period.momentOf(justBeforeNewYear)).isEqualTo(new Period(Period.Kind.NOW, lastDay, lastDay));
    }
}
