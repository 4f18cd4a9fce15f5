package vn.cuaso.auth.event;

import java.time.Duration;
import java.time.Instant;

/** A wait after failures that doubles each time. Used by one run after the other, possibly on different threads. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private volatile Duration wait;
    private volatile Instant until = Instant.MIN;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.wait = first;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    void failed(Instant now) {
        until = now.plus(wait);
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    void reset() {
        wait = first;
    }
}
