package vn.cuaso.otp.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * At most so many sends in any window of this length.
 *
 * @param permits 1 or more
 * @param window longer than nothing
 */
public record SendLimit(int permits, Duration window) {

    public SendLimit {
        if (permits < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("a limit has at least one permit and a window");
        }
    }

    /** Reads {@code 5/10m}: five in ten minutes; the units are {@code s}, {@code m} and {@code h}. */
    public static SendLimit parse(CharSequence text) {
        var parts = text.toString().strip().split("/", -1);
        try {
            if (parts.length == 2) {
                return new SendLimit(Integer.parseInt(parts[0]), Duration.parse("PT" + parts[1]));
            }
        } catch (NumberFormatException | DateTimeParseException malformed) {
            // Falls through: one message for all that is not a limit.
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a limit such as 5/10m");
    }
}
