package vn.cuaso.portal.statistics;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import vn.cuaso.portal.statistics.Summary.Figure;
import vn.cuaso.portal.statistics.Summary.PeriodKind;
import vn.cuaso.portal.statistics.Summary.Unit;

/**
 * One figure as it is shown.
 *
 * @param subject what is counted
 * @param figure such as {@code 98.99%} or {@code 43,875}, the same in both languages; empty where there is none
 * @param from the first day that is counted
 * @param to the last day that is counted
 * @param numerator of a share, as it is written; empty otherwise
 */
public record Tile(
        Subject subject,
        String figure,
        PeriodKind periodKind,
        String month,
        String year,
        String from,
        String to,
        String numerator,
        String denominator) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

    /** What the tiles count, in the order they stand in. */
    public enum Subject {
        TIMELY("onTime"),
        RECEIVED("received"),
        RESOLVED("resolved"),
        OPEN("inProgress");

        private final String wireName;

        Subject(String wireName) {
            this.wireName = wireName;
        }

        /** Its name in the answers and events of stats-service. */
        public String wireName() {
            return wireName;
        }
    }

    static Tile unknown(Subject subject) {
        return new Tile(subject, "", PeriodKind.NOW, "", "", "", "", "", "");
    }

    static Tile of(Subject subject, Figure figure) {
        return new Tile(
                subject,
                figure.value() == null ? "" : written(figure.value(), figure.unit()),
                figure.period().kind(),
                MONTH.format(figure.period().to()),
                YEAR.format(figure.period().to()),
                Written.day(figure.period().from()),
                Written.day(figure.period().to()),
                figure.numerator() == null ? "" : Written.number(figure.numerator()),
                figure.denominator() == null ? "" : Written.number(figure.denominator()));
    }

    public boolean known() {
        return !figure.isEmpty();
    }

    public boolean share() {
        return subject == Subject.TIMELY;
    }

    public boolean monthly() {
        return periodKind == PeriodKind.MONTH;
    }

    public boolean yearly() {
        return periodKind == PeriodKind.YEAR;
    }

    private static String written(BigDecimal value, Unit unit) {
        return switch (unit) {
            case PERCENT -> Written.percent(value);
            case DOSSIERS -> Written.number(value.longValueExact());
        };
    }
}
