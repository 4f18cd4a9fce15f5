package vn.cuaso.local.demo;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;

/** When the offices of the demonstration are open: Monday to Friday, closed at New Year and for Tết 2024. */
final class WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate LUNAR_NEW_YEAR_FROM = LocalDate.of(2024, 2, 8);
    private static final LocalDate LUNAR_NEW_YEAR_TO = LocalDate.of(2024, 2, 14);
    private static final LocalTime OPENING = LocalTime.of(7, 30);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private WorkingDays() {}

    static boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
        var lunarNewYear = !day.isBefore(LUNAR_NEW_YEAR_FROM) && !day.isAfter(LUNAR_NEW_YEAR_TO);
        return !weekend && !lunarNewYear && !day.equals(NEW_YEAR);
    }

    /** The day that is this many working days after the given one. */
    static LocalDate after(LocalDate day, int workingDays) {
        var result = day;
        for (int passed = 0; passed < workingDays; passed += isWorkingDay(result) ? 1 : 0) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** How many working days the second day is after the first. */
    static int between(LocalDate first, LocalDate second) {
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    static Instant closing(LocalDate day) {
        return at(day, CLOSING);
    }

    /** Some second of the office hours of this day. */
    static Instant someTime(LocalDate day, Random random) {
        int second = random.nextInt(OPENING.toSecondOfDay(), CLOSING.toSecondOfDay());
        return at(day, LocalTime.ofSecondOfDay(second));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
