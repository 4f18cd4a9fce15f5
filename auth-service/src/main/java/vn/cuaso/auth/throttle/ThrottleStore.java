package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counters of attempts. Each call is one atomic step on one key; keys are fingerprints. */
interface ThrottleStore {

    /**
     * Counts an attempt in a window that begins with its first one.
     *
     * @return empty if it is within the limit, else when the window ends
     */
    Uni<Optional<Instant>> countInWindow(String key, int limit, Duration window, Instant now);

    /**
     * Looks, without counting, whether a window of {@link #countInWindow} has taken its limit.
     *
     * @return empty if it has not, else when the window ends
     */
    Uni<Optional<Instant>> fullWindow(String key, int limit, Instant now);

    /**
     * Counts an attempt, and from the last free one on begins a wait that doubles each time. An attempt during a wait is
     * not counted.
     *
     * @return empty if it may be made, else when the wait ends
     */
    Uni<Optional<Instant>> countWithGrowingWait(String key, GrowingWait wait, Instant now);

    /**
     * Counts an attempt unless the limit is reached.
     *
     * @return whether it was counted
     */
    Uni<Boolean> countUpTo(String key, int limit, Duration memory, Instant now);

    /** Forgets a counter of {@link #countWithGrowingWait} or {@link #countUpTo}. */
    Uni<Void> forget(String key);
}
