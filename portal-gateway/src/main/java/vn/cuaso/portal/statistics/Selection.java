package vn.cuaso.portal.statistics;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/**
 * What somebody looks at, as it stands in the address of the page. What is empty is left to stats-service.
 *
 * @param from first month, such as {@code 2024-01}
 * @param to last month
 */
public record Selection(String agency, String from, String to, Step step, Breakdown by) {

    /** Words that are none of ours are as good as none. */
    static Selection of(String agency, String from, String to, String step, String by) {
        return new Selection(plain(agency), plain(from), plain(to), Step.parse(step), Breakdown.parse(by));
    }

    private static String plain(String text) {
        return text == null || !text.matches("[0-9A-Z.-]{1,40}") ? "" : text;
    }

    /** What a series may go by. */
    public List<Step> steps() {
        return List.of(Step.values());
    }

    /** What a table may be broken down by. */
    public List<Breakdown> breakdowns() {
        return List.of(Breakdown.values());
    }

    /** The page of another agency in the same period. */
    public String ofAgency(String code) {
        return new Selection(code, from, to, step, Breakdown.AGENCY).address("/statistics");
    }

    /** The page of another breakdown. */
    public String by(Breakdown breakdown) {
        return new Selection(agency, from, to, step, breakdown).address("/statistics") + "#breakdown";
    }

    public String seriesCsv(String language, String separator) {
        return csv("/api/statistics/series.csv", "step", step.wireName(), language, separator);
    }

    public String tableCsv(String language, String separator) {
        return csv("/api/statistics/table.csv", "by", by.wireName(), language, separator);
    }

    /** Without what is usual anyway. */
    private String address(String path) {
        UriBuilder address = chosen(path);
        if (step != Step.MONTH) {
            address.queryParam("step", step.wireName());
        }
        if (by != Breakdown.AGENCY) {
            address.queryParam("by", by.wireName());
        }
        return address.build().toString();
    }

    private String csv(String path, String name, String value, String language, String separator) {
        return chosen(path)
                .queryParam(name, value)
                .queryParam("lang", language)
                .queryParam("separator", separator)
                .build()
                .toString();
    }

    private UriBuilder chosen(String path) {
        UriBuilder address = UriBuilder.fromPath(path);
        if (!agency.isEmpty()) {
            address.queryParam("agency", agency);
        }
        if (!from.isEmpty()) {
            address.queryParam("from", from);
        }
        if (!to.isEmpty()) {
            address.queryParam("to", to);
        }
        return address;
    }
}
