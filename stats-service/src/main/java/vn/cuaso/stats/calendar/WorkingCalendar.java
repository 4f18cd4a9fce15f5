package vn.cuaso.stats.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * Which days are working days, counted once: each question costs one look into an array, or a binary search.
 *
 * <p>Time limits run in working days, from the day after the one that they begin on (Civil Code 2015 Điều 147).
 */
public final class WorkingCalendar {

    private static final LocalDate FIRST = LocalDate.of(1999, 12, 31);
    // Events lie in the years 2000 to 2099 and promise nothing later; a clock that stood still for all of them moves a
    // promise by
    // as many working days. The year beyond is for calendars with more working days in the one century than in the
    // other.
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** For each day since {@link #FIRST}, how many working days there were until its end. */
    private final int[] workedUntil;

    /**
     * A calendar of Mondays to Fridays, but for these days.
     *
     * @param exceptions true for a day that is worked, false for one that is not
     */
    public WorkingCalendar(Map<LocalDate, Boolean> exceptions) {
        this.workedUntil = new int[index(LAST) + 1];
        var worked = 0;
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            worked += exceptions.getOrDefault(day, isWeekday(day)) ? 1 : 0;
            workedUntil[index(day)] = worked;
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return between(day.minusDays(1), day) == 1;
    }

    /** How many working days there are after the first day, up to the second and with it; none if that is not later. */
    public int between(LocalDate first, LocalDate second) {
        return second.isAfter(first) ? workedUntil[index(second)] - workedUntil[index(first)] : 0;
    }

    /** The day that is so many working days after this one; the day itself for none. */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        // Days without work repeat the number of the day before, so the first of equal numbers is the working day.
        var wanted = workedUntil[index(day)] + workingDays;
        var found = Arrays.binarySearch(workedUntil, wanted);
        if (found < 0) {
            throw new IllegalArgumentException(workingDays + " working days after " + day + " is beyond the calendar");
        }
        while (workedUntil[found - 1] == wanted) {
            found--;
        }
        return FIRST.plusDays(found);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY;
    }

    private static int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay());
    }
}
