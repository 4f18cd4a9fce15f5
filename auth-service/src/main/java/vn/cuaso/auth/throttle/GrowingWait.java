package vn.cuaso.auth.throttle;

import java.time.Duration;

/**
 * How waits grow.
 *
 * @param free attempts before the first wait
 * @param memory how long the count outlives its last attempt
 */
record GrowingWait(int free, Duration first, Duration longest, Duration memory) {}
