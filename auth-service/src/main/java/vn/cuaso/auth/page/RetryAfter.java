package vn.cuaso.auth.page;

import java.time.Duration;

/** The value of {@code Retry-After} (RFC 9110 §10.2.3) as seconds: whoever waits so long does not come too early. */
public final class RetryAfter {

    private static final int ROUNDED_UP = 999;

    private RetryAfter() {}

    /** Whole seconds, one at least. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(ROUNDED_UP).toSeconds());
    }
}
