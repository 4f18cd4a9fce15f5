package vn.cuaso.stats.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is counted by day; {@code V2__dossier_statistics.sql} explains how the numbers go together. */
public enum Measure {
    RECEIVED,
    RESOLVED_EARLY,
    RESOLVED_ON_DAY,
    RESOLVED_LATE,
    RETURNED,
    WITHDRAWN,
    BECAME_LATE,
    LEFT_LATE,
    WAITING_BEGAN,
    WAITING_ENDED,
    WORKED_DAYS;

    /** All of them, in the order of the columns. */
    public static final List<Measure> ALL = List.copyOf(Arrays.asList(values()));

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
