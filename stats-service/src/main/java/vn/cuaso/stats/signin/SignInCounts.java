package vn.cuaso.stats.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cuaso.events.SignInWay;
import vn.cuaso.stats.signin.SignInFact.Kind;
import vn.cuaso.stats.signin.SignInStore.Counted;

/**
 * What was counted of one way to sign in.
 *
 * @param failed by reason
 * @param steps what happened on the way, by the events' names
 * @param seconds absent when nobody signed in
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SignInCounts(
        SignInWay way,
        long succeeded,
        Map<String, Long> failed,
        Map<String, Long> steps,
        Optional<SecondsTaken> seconds) {

    /** One for each way that anything is known of. */
    static List<SignInCounts> byWay(List<Counted> counted) {
        return counted.stream()
                .collect(Collectors.groupingBy(row -> row.fact().way(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SignInCounts of(SignInWay way, List<Counted> counted) {
        var times = new TreeMap<Integer, Long>();
        counted.stream()
                .filter(row -> row.fact().kind() == Kind.SUCCEEDED)
                .forEach(row -> times.merge(row.fact().seconds(), row.number(), Long::sum));
        long succeeded = times.values().stream().mapToLong(Long::longValue).sum();
        return new SignInCounts(
                way, succeeded, details(counted, Kind.FAILED), details(counted, Kind.STEP), SecondsTaken.of(times));
    }

    private static Map<String, Long> details(List<Counted> counted, Kind kind) {
        return counted.stream()
                .filter(row -> row.fact().kind() == kind)
                .collect(Collectors.toMap(row -> row.fact().detail(), Counted::number, Long::sum, TreeMap::new));
    }
}
