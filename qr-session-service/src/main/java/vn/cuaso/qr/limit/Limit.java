package vn.cuaso.qr.limit;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * At most so many actions in any window of this length.
 *
 * @param permits 1 or more
 * @param window longer than nothing
 */
public record Limit(int permits, Duration window) {

    public Limit {
        if (permits < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("a limit has at least one permit and a window");
        }
    }

    /** Reads {@code 40/10m}: forty in ten minutes; the units are {@code s}, {@code m} and {@code h}. */
    public static Limit parse(CharSequence text) {
        var parts = text.toString().strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new Limit(Integer.parseInt(parts[0]), Duration.parse("PT" + parts[1]));
            }
        } catch (NumberFormatException | DateTimeException malformed) {
            // Falls through: one message for all that is not a limit.
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a limit such as 40/10m");
    }
}
