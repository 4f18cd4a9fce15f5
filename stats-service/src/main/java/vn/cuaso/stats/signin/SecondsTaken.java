package vn.cuaso.stats.signin;

import java.util.Optional;
import java.util.SortedMap;

/** How long sign-ins took, in whole seconds begun: so many percent took no longer (nearest rank). */
record SecondsTaken(int p50, int p95) {

    /**
     * The percentiles of these times.
     *
     * @param times how many took so many seconds
     */
    static Optional<SecondsTaken> of(SortedMap<Integer, Long> times) {
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(new SecondsTaken(percentile(times, 50), percentile(times, 95)));
    }

    private static int percentile(SortedMap<Integer, Long> times, int percent) {
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        long rank = (all * percent + 99) / 100;
        long seen = 0;
        for (var time : times.entrySet()) {
            seen += time.getValue();
            if (seen >= rank) {
                return time.getKey();
            }
        }
        return times.lastKey();
    }
}
