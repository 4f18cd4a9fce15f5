package vn.cuaso.auth.operator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
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

    /** One way to sign in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Way(
            String way, long succeeded, Map<String, Long> failed, Map<String, Long> steps, Optional<Seconds> seconds) {
        Way {
            failed = failed == null ? Map.of() : Map.copyOf(failed);
            steps = steps == null ? Map.of() : Map.copyOf(steps);
            seconds = seconds == null ? Optional.empty() : seconds;
        }

        long failures() {
            return failed.values().stream().mapToLong(Long::longValue).sum();
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

        long succeeded() {
            return ways.stream().mapToLong(Way::succeeded).sum();
        }

        long failed() {
            return ways.stream().mapToLong(Way::failures).sum();
        }
    }
}
