package vn.cuaso.auth.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sign-ins as stats-service tells them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SignInFigures(LocalDate from, LocalDate to, List<Way> ways, List<Day> days) {
    SignInFigures {
        ways = List.copyOf(ways);
        days = List.copyOf(days);
    }

    /** How many succeeded and failed. */
    record Count(long succeeded, long failed) {
        static final Count NONE = new Count(0, 0);

        static Count of(Collection<Way> ways) {
            return ways.stream().map(Way::count).reduce(NONE, Count::plus);
        }

        Count plus(Count other) {
            return new Count(succeeded + other.succeeded, failed + other.failed);
        }

        long all() {
            return succeeded + failed;
        }
    }

    /** One way to sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Way(
            String way, long succeeded, Map<String, Long> failed, Map<String, Long> steps, Optional<Seconds> seconds) {
        Way {
            failed = failed == null ? Map.of() : Map.copyOf(failed);
            steps = steps == null ? Map.of() : Map.copyOf(steps);
            seconds = seconds == null ? Optional.empty() : seconds;
        }

        Count count() {
            return new Count(
                    succeeded,
                    failed.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** How long half of the sign-ins took at most, and nineteen of twenty. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seconds(int p50, int p95) {}

    /** A day on which anything happened. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate day, List<Way> ways) {
        Day {
            ways = List.copyOf(ways);
        }

        Count count() {
            return Count.of(ways);
        }

        /** Nothing, where nobody tried that way. */
        Count count(String way) {
            return Count.of(ways.stream().filter(each -> each.way().equals(way)).toList());
        }
    }

    /** Every day from the first to the last, also those on which nothing happened. */
    List<Day> everyDay() {
        return from.datesUntil(to.plusDays(1))
                .map(date -> days.stream()
                        .filter(day -> day.day().equals(date))
                        .findFirst()
                        .orElseGet(() -> new Day(date, List.of())))
                .toList();
    }
}
