package vn.cuaso.portal.statistics;

import java.util.Arrays;
import java.util.Locale;

/** What a table is broken down by. */
public enum Breakdown {
    AGENCY,
    FIELD,
    PROCEDURE,
    CHANNEL;

    /** The name in addresses and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By name; agencies for any other word. */
    static Breakdown parse(String wireName) {
        return Arrays.stream(values())
                .filter(breakdown -> breakdown.wireName().equals(wireName))
                .findFirst()
                .orElse(AGENCY);
    }
}
