package vn.cuaso.stats.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar vietnam = Calendars.vietnam();

    @ParameterizedTest
    @CsvSource({
        "2023-01-02, false", // made up for a Sunday
        "2023-01-26, false", // Tết
        "2023-01-27, true",
        "2024-02-07, true",
        "2024-02-08, false",
        "2024-02-14, false",
        "2024-02-15, true",
        "2024-04-29, false", // swapped
        "2024-05-04, true", // with this Saturday
        "2024-05-11, false",
        "2025-04-26, true",
        "2025-05-02, false",
        "2026-01-10, true",
        "2026-08-22, true",
        "2026-11-24, false",
        "2027-05-03, false",
    })
    void shippedCalendarKnowsHolidaysMadeUpAndSwappedDays(LocalDate day, boolean worked) {
        assertThat(vietnam.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1, 2024-03-04",
        "2024-02-07, 1, 2024-02-15",
        "2024-04-26, 1, 2024-05-02",
        "2024-05-02, 2, 2024-05-04",
        "2024-03-01, 0, 2024-03-01",
        "2024-03-02, 0, 2024-03-02",
    })
    void limitBeginsOnTheNextWorkingDay(LocalDate day, int workingDays, LocalDate last) {
        assertThat(vietnam.after(day, workingDays)).isEqualTo(last);
    }

    @Test
    void latestPromiseAfterTheLongestWaitIsStillInTheCalendar() {
        var first = LocalDate.of(2000, 1, 1);
        var last = LocalDate.of(2099, 12, 31);
        assertThat(vietnam.after(last, vietnam.between(first, last))).isAfter(LocalDate.of(2199, 1, 1));
    }

    @Test
    void countingAgreesWithGoingFromDayToDay() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(5 * 365));
            var second = first.plusDays(random.nextInt(120) - 10);
            int naive = 0;
            for (var day = first.plusDays(1); !day.isAfter(second); day = day.plusDays(1)) {
                naive += vietnam.isWorkingDay(day) ? 1 : 0;
            }
            assertThat(vietnam.between(first, second)).isEqualTo(naive);
            int limit = random.nextInt(60);
            assertThat(vietnam.between(first, vietnam.after(first, limit))).isEqualTo(limit);
        }
    }

    @Test
    void everyYearFrom2023To2027HasItsHolidaysOffOrMadeUp() {
        for (int year = 2023; year <= 2027; year++) {
            var first = LocalDate.of(year, 1, 1);
            long weekdays = new WorkingCalendar(Map.of())
                    .between(first.minusDays(1), first.plusYears(1).minusDays(1));
            long worked = vietnam.between(first.minusDays(1), first.plusYears(1).minusDays(1));
            // Labour Code 2019 Điều 112: eleven days, each on a weekday or made up on one; since 2026 also 24/11.
            assertThat(weekdays - worked).as("year %d", year).isEqualTo(year < 2026 ? 11 : 12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-032=closed, announced, x",
                "2024-02-03..2024-02-01=closed, announced, x",
                "2024-02-01=shut, announced, x",
                "2024-02-01=closed, guessed, x",
                "2024-02-01=closed",
                "2024-02-01..2024-02-03=closed, rule, x\n2024-02-02=open, rule, x",
            })
    void fileThatIsWrongIsRefusedWithItsEntry(String file) {
        assertThatThrownBy(() -> CalendarFile.read(new StringReader(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-02-0");
    }
}
