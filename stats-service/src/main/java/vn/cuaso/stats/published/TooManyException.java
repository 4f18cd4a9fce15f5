package vn.cuaso.stats.published;

import java.time.Duration;

/** Somebody, or everybody together, asks too often. */
public final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public TooManyException(Duration retryAfter) {
        super("again after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
