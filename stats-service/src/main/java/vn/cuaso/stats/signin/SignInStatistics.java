package vn.cuaso.stats.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cuaso.stats.signin.SignInStore.Counted;

/**
 * The sign-ins of some days.
 *
 * @param zone whose days these are
 * @param ways of all of them together
 * @param days those on which anything happened
 */
record SignInStatistics(LocalDate from, LocalDate to, String zone, List<SignInCounts> ways, List<Day> days) {

    /** The sign-ins of one day. */
    record Day(LocalDate day, List<SignInCounts> ways) {}

    static SignInStatistics of(LocalDate from, LocalDate to, String zone, List<Counted> counted) {
        var days = counted.stream()
                .collect(Collectors.groupingBy(row -> row.fact().day(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Day(entry.getKey(), SignInCounts.byWay(entry.getValue())))
                .toList();
        return new SignInStatistics(from, to, zone, SignInCounts.byWay(counted), days);
    }
}
