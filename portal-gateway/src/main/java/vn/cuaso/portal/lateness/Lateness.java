package vn.cuaso.portal.lateness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.cuaso.portal.statistics.Office;
import vn.cuaso.portal.statistics.Written;

/** What is late, as stats-service answers it ({@code docs/dossier-statistics.md}). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Lateness(
        OffsetDateTime asOf,
        String persons,
        List<Office> line,
        LocalDate from,
        LocalDate to,
        List<Row> agencies,
        Counts total) {

    /** Who is published beside agencies. */
    public enum Published {
        AGENCIES,
        ROLES,
        NAMES
    }

    /** Numbers of late dossiers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Counts(long open, long resolved, long longestDays) {

        public String openText() {
            return Written.number(open);
        }

        public String resolvedText() {
            return Written.number(resolved);
        }

        public String longestText() {
            return longestDays == 0 ? "–" : Written.number(longestDays);
        }
    }

    /** One agency. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(String code, String name, Counts counts, List<Person> persons) {

        public String address() {
            return "/lateness?agency=" + code;
        }
    }

    /** A person responsible; the name is {@code null} where it is not known what to publish. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(String name, Counts counts) {}

    public Published published() {
        return Published.valueOf(persons.toUpperCase(Locale.ROOT));
    }

    public boolean personsShown() {
        return published() != Published.AGENCIES;
    }

    public boolean nothing() {
        return agencies.isEmpty();
    }

    /** The agency that is looked at; {@code null} for the whole province. */
    public Office office() {
        return line.isEmpty() ? null : line.getLast();
    }

    /** Persons at the agency itself that is looked at. */
    public List<Person> ownPersons() {
        return agencies.stream()
                .filter(row -> office() != null && row.code().equals(office().code()))
                .flatMap(row -> row.persons().stream())
                .toList();
    }

    /** The agencies above it. */
    public List<Office> above() {
        return line.isEmpty() ? List.of() : line.subList(0, line.size() - 1);
    }

    public String time() {
        return Written.time(asOf);
    }

    public String day() {
        return Written.day(asOf);
    }

    public String since() {
        return time() + ", " + day();
    }

    public String month() {
        return Written.day(from).substring("dd/".length());
    }
}
