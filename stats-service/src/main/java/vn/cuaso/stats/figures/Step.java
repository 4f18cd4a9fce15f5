package vn.cuaso.stats.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cuaso.stats.published.QuestionException;

/** What a series goes by. */
enum Step {
    DAY,
    MONTH,
    YEAR;

    static Step parse(String name) {
        for (var step : values()) {
            if (step.wireName().equals(name)) {
                return step;
            }
        }
        throw new QuestionException("step is day, month or year");
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The steps of some days, in order; the first and the last may be cut. */
    List<Span> of(Span span) {
        var steps = new ArrayList<Span>();
        for (var from = span.from();
                !from.isAfter(span.to());
                from = steps.getLast().to().plusDays(1)) {
            var end = end(from);
            steps.add(new Span(from, end.isAfter(span.to()) ? span.to() : end));
        }
        return steps;
    }

    /** As the period is named: {@code 2024-03-29}, {@code 2024-03}, {@code 2024}. */
    String name(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case MONTH -> day.toString().substring(0, "2024-03".length());
            case YEAR -> day.toString().substring(0, "2024".length());
        };
    }

    private LocalDate end(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
            case YEAR -> day.withDayOfYear(day.lengthOfYear());
        };
    }
}
