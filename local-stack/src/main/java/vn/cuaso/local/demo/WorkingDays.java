package vn.cuaso.local.demo;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** When the offices of the demonstration are open: Monday to Friday, closed at New Year and for Tết 2024. */
final class WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate LUNAR_NEW_YEAR_FROM = LocalDate.of(2024, 2, 8);
    private static final LocalDate LUNAR_NEW_YEAR_TO = LocalDate.of(2024, 2, 14);
    private static final LocalTime OPENING = LocalTime.of(7, 30);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 3 * 365;
    /** For each day, how many working days there were until its end; half a million dossiers ask for it. */
    private static final int[] WORKED_UNTIL = count();

    private WorkingDays() {}

    static boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
        var lunarNewYear = !day.isBefore(LUNAR_NEW_YEAR_FROM) && !day.isAfter(LUNAR_NEW_YEAR_TO);
        return !weekend && !lunarNewYear && !day.equals(NEW_YEAR);
    }

    /** The day that is this many working days after the given one. */
    static LocalDate after(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        int wanted = WORKED_UNTIL[index(day)] + workingDays;
        int found = index(day) + workingDays;
        while (WORKED_UNTIL[found] < wanted) {
            found += wanted - WORKED_UNTIL[found];
        }
        return FIRST.plusDays(found);
    }

    /** How many working days the second day is after the first. */
    static int between(LocalDate first, LocalDate second) {
        return WORKED_UNTIL[index(second)] - WORKED_UNTIL[index(first)];
    }

    static Instant closing(LocalDate day) {
        return at(day, CLOSING);
    }

    /** Some second of the office hours of this day. */
    static Instant someTime(LocalDate day, RandomGenerator random) {
        int second = random.nextInt(OPENING.toSecondOfDay(), CLOSING.toSecondOfDay());
        return at(day, LocalTime.ofSecondOfDay(second));
    }

    /** Some second between the opening and a moment of the same day. */
    static Instant someTimeBefore(Instant end, RandomGenerator random) {
        var opened = at(end.atZone(ZONE).toLocalDate(), OPENING);
        return opened.plusSeconds(random.nextLong(opened.until(end, ChronoUnit.SECONDS)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
    }

    private static int[] count() {
        var counts = new int[DAYS];
        int worked = 0;
        for (int index = 0; index < DAYS; index++) {
            worked += isWorkingDay(FIRST.plusDays(index)) ? 1 : 0;
            counts[index] = worked;
        }
        return counts;
    }
}
