package vn.cuaso.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** How the days of a month share its dossiers: Mondays get more, weekends only what comes online, Tết nearly nothing. */
final class Season {

    private static final LocalDate TET = LocalDate.of(2024, 2, 8);
    private static final int DAYS_BEFORE_TET = 6;

    private final RandomGenerator random;
    private final LocalDate lastDay;

    Season(RandomGenerator random, LocalDate lastDay) {
        this.random = random;
        this.lastDay = lastDay;
    }

    /** How many of so many dossiers are received on each of these days. */
    int[] receptions(List<LocalDate> days, int dossiers) {
        return share(days.stream().mapToDouble(this::receptionWeight).toArray(), dossiers);
    }

    /** How many of so many dossiers are ended on each of these days. */
    int[] ends(List<LocalDate> days, int dossiers) {
        return share(days.stream().mapToDouble(this::endWeight).toArray(), dossiers);
    }

    private double receptionWeight(LocalDate day) {
        if (!WorkingDays.isWorkingDay(day)) {
            return around(0.02);
        }
        return around(day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.3 : 1) * slack(day);
    }

    private double endWeight(LocalDate day) {
        if (!WorkingDays.isWorkingDay(day)) {
            return 0;
        }
        return around(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 1.2 : 1) * slack(day);
    }

    private double slack(LocalDate day) {
        if (day.equals(lastDay)) {
            return 0.3; // it has only begun
        }
        return day.isBefore(TET) && !day.isBefore(TET.minusDays(DAYS_BEFORE_TET)) ? 0.6 : 1;
    }

    private double around(double weight) {
        return weight * random.nextDouble(0.85, 1.15);
    }

    /** Whole numbers that come to exactly the sum. */
    private static int[] share(double[] weights, int sum) {
        var shares = new int[weights.length];
        double all = Arrays.stream(weights).sum();
        double reached = 0;
        int given = 0;
        for (int index = 0; index < weights.length; index++) {
            reached += weights[index];
            shares[index] = (int) Math.round(sum * reached / all) - given;
            given += shares[index];
        }
        return shares;
    }
}
