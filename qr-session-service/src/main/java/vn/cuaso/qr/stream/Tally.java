package vn.cuaso.qr.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts by name, each up to one limit; forgets a name of which nothing is left. */
final class Tally {

    private final int limit;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    Tally(int limit) {
        this.limit = limit;
    }

    /** Counts one more, unless that is too many. */
    boolean add(String name) {
        if (counts.merge(name, 1, Integer::sum) > limit) {
            remove(name);
            return false;
        }
        return true;
    }

    void remove(String name) {
        counts.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
    }
}
