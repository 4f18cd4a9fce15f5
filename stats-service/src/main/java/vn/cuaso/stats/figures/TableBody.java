package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Numbers of one period, broken down.
 *
 * @param line the agencies from the root down to the one that is broken down; empty for all roots together
 * @param rows the largest first, but agencies in the order of their codes
 * @param direct what an agency has done itself and not one below it; null where there is nothing, or for another breakdown
 * @param total all rows and {@code direct} together
 */
record TableBody(
        OffsetDateTime asOf,
        List<AgencyBody> line,
        String by,
        LocalDate from,
        LocalDate to,
        String field,
        String procedure,
        String channel,
        FormulasBody formulas,
        List<RowBody> rows,
        FiguresBody direct,
        FiguresBody total) {

    /**
     * One row.
     *
     * @param key code of the agency or procedure, name of the field, or channel
     * @param name the agency's name, else the key
     * @param below how many agencies are below an agency, and so whether it can be broken down further
     */
    record RowBody(String key, String name, int below, FiguresBody figures) {}
}
