package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.cuaso.stats.published.QuestionException;

/**
 * Days, both included.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record Span(LocalDate from, LocalDate to) {

    private static final int MONTHS_UNLESS_ASKED = 12;
    private static final int MOST_MONTHS = 120;

    /**
     * The months that a question names as {@code 2024-03}, as far as they have come.
     *
     * @param first the first month that anything is known of
     */
    static Span of(Optional<String> from, Optional<String> to, YearMonth first, LocalDate today) {
        var present = YearMonth.from(today);
        var last = to.map(text -> month(text, "to")).orElse(present);
        if (last.isAfter(present)) {
            last = present;
        }
        var earliest = last.minusMonths(MONTHS_UNLESS_ASKED - 1);
        var begin = from.map(text -> month(text, "from")).orElse(earliest.isBefore(first) ? first : earliest);
        if (begin.isAfter(last) && from.isEmpty()) {
            begin = last;
        }
        if (begin.isAfter(last)) {
            throw new QuestionException("from is not later than to and not in the future");
        }
        if (begin.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw new QuestionException("at most " + MOST_MONTHS + " months at once");
        }
        var end = last.atEndOfMonth();
        return new Span(begin.atDay(1), end.isAfter(today) ? today : end);
    }

    private static YearMonth month(String text, String name) {
        // YearMonth reads years of nine digits too, which no database knows.
        if (!text.matches("\\d{4}-\\d{2}")) {
            throw new QuestionException(name + " is a month such as 2024-03");
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new QuestionException(name + " is a month such as 2024-03");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    LocalDate lastMonth() {
        return to.withDayOfMonth(1);
    }
}
