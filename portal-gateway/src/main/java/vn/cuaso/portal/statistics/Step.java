package vn.cuaso.portal.statistics;

import java.util.Arrays;
import java.util.Locale;

/** What a series goes by. */
public enum Step {
    DAY,
    MONTH,
    YEAR;

    /** The name in addresses and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By name; months for any other word. */
    static Step parse(String wireName) {
        return Arrays.stream(values())
                .filter(step -> step.wireName().equals(wireName))
                .findFirst()
                .orElse(MONTH);
    }
}
