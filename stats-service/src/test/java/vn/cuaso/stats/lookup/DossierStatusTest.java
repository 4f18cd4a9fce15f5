package vn.cuaso.stats.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.stats.calendar.Calendars;
import vn.cuaso.stats.life.DueDates;
import vn.cuaso.stats.life.Timeliness;

class DossierStatusTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Due on 15 March at 17:00, looked at on 20 March. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-21T17:00, , , RUNNING",
        "2024-03-15T17:00, , , OVERDUE",
        "2024-03-15T17:00, 2024-03-14T08:00, , RUNNING",
        "2024-03-15T17:00, 2024-03-18T08:00, , OVERDUE",
        "2024-03-15T17:00, , 2024-03-14T18:00, EARLY",
        "2024-03-15T17:00, , 2024-03-15T08:00, ON_DAY",
        "2024-03-15T17:00, , 2024-03-15T17:01, LATE",
        "2024-03-15T17:00, 2024-03-13T08:00, 2024-03-19T08:00, ON_DAY",
    })
    void standsToItsDueDateAsItsLifeDoes(String due, String waiting, String ended, Timeliness expected) {
        assertThat(status(due, waiting, ended).timeliness(at("2024-03-20T08:00"), ZONE))
                .isEqualTo(expected);
    }

    /** Due on Wednesday, the day before Tết's holidays. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-02T23:59, , , false", // Monday, Tuesday and Wednesday are left
        "2024-02-05T00:00, , , true",
        "2024-02-07T17:00, , , true",
        "2024-02-07T17:01, , , false", // late
        "2024-02-06T08:00, 2024-02-05T08:00, , false",
        "2024-02-06T08:00, , 2024-02-05T08:00, false",
    })
    void isDueSoonWhileItsClockRunsAndFewWorkingDaysAreLeft(
            String now, String waiting, String ended, boolean expected) {
        var dueDates = new DueDates(Calendars.vietnam(), ZONE);
        assertThat(status("2024-02-07T17:00", waiting, ended).isDueSoon(at(now), dueDates, 2))
                .isEqualTo(expected);
    }

    private static DossierStatus status(String due, String waiting, String ended) {
        return new DossierStatus(
                "H56-240301-0001",
                "H56",
                "",
                "",
                "",
                "online",
                "in-progress",
                at("2024-02-01T08:00"),
                at(due),
                Optional.ofNullable(waiting).map(DossierStatusTest::at),
                Optional.ofNullable(ended).map(DossierStatusTest::at),
                List.of());
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+07:00").toInstant();
    }
}
