package vn.cuaso.stats.lateness;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is late now, and what was resolved late in this month.
 *
 * @param persons {@code agencies}, {@code roles} or {@code names}: who is published
 * @param line the agencies from the root down to the one that was asked for; empty for all
 * @param from the first day of the month
 */
record LatenessBody(
        OffsetDateTime asOf,
        String persons,
        List<Office> line,
        LocalDate from,
        LocalDate to,
        List<AgencyRow> agencies,
        Counts total) {

    /** An agency. */
    record Office(String code, String name, boolean named) {}

    /**
     * Numbers of late dossiers.
     *
     * @param open received, not ended, and past the due date
     * @param resolved in this month, later than due
     * @param longestDays working days since the oldest open one was due
     */
    record Counts(long open, long resolved, long longestDays) {}

    /**
     * One agency.
     *
     * @param persons empty where agencies alone are published
     */
    record AgencyRow(String code, String name, Counts counts, List<PersonRow> persons) {}

    /** @param name what the person is published as; null where that is not known */
    record PersonRow(String name, Counts counts) {}
}
