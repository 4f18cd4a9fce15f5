package vn.cuaso.events;

import java.time.Instant;

/**
 * What every record of this package holds its components to, so that a store never meets what it cannot keep. The
 * messages name the component and never repeat its value: they end in logs and in the headers of dead letters.
 */
final class Required {

    private static final int LONGEST_TEXT = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Required() {}

    static void value(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }

    static void text(String name, String text) {
        value(name, text);
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(name + " is not a text of 1 to " + LONGEST_TEXT + " characters");
        }
        // PostgreSQL refuses U+0000; no other control character belongs in a code or a name either.
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " holds a control character");
        }
    }

    static void time(String name, Instant time) {
        value(name, time);
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw new IllegalArgumentException(name + " is not in the years 2000 to 2099");
        }
    }

    static void positive(String name, long number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is not 1 or more");
        }
    }
}
