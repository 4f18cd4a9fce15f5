package vn.cuaso.auth.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.operator.SignInFigures.Day;
import vn.cuaso.auth.operator.SignInFigures.Seconds;
import vn.cuaso.auth.operator.SignInFigures.Way;
import vn.cuaso.auth.operator.StatisticsView.Cell;
import vn.cuaso.auth.operator.StatisticsView.DayRow;
import vn.cuaso.auth.operator.StatisticsView.WayRow;

class StatisticsViewTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Test
    void numbersAreWrittenAsOnThePortal() {
        StatisticsView view = view(List.of(way("qr", 43_875, Map.of("throttled", 450L, "expired", 3L))), List.of());

        assertThat(view.all().succeeded()).isEqualTo("43,875");
        assertThat(view.all().share()).isEqualTo("98.98%");
        assertThat(view.from()).isEqualTo("01/03/2026");
    }

    @Test
    void reasonsOfAllWaysStandTogetherTheMostFrequentFirst() {
        StatisticsView view = view(
                List.of(
                        way("qr", 1, Map.of("cancelled", 5L)),
                        way("password-sms", 1, Map.of("throttled", 10L, "cancelled", 5L))),
                List.of());

        assertThat(view.reasons())
                .extracting(
                        StatisticsView.ReasonRow::reason, StatisticsView.ReasonRow::way, StatisticsView.ReasonRow::of)
                .containsExactly(
                        tuple("throttled", "password-sms", 100L),
                        tuple("cancelled", "password-sms", 50L),
                        tuple("cancelled", "qr", 50L));
    }

    @Test
    void daysWithoutSignInsAreDrawnTooAndTheBusiestFillsTheHeight() {
        StatisticsView view = view(
                List.of(way("qr", 3, Map.of("cancelled", 2L))),
                List.of(
                        new Day(FIRST, List.of(way("qr", 1, Map.of()))),
                        new Day(FIRST.plusDays(2), List.of(way("qr", 2, Map.of("cancelled", 2L))))));

        assertThat(view.all().most()).isEqualTo("4");
        List<DayBar> bars = view.all().bars();
        assertThat(bars).extracting(DayBar::good).containsExactly(25.0, 0.0, 50.0);
        assertThat(bars.getLast().badTop()).isEqualTo(0.0);
        assertThat(bars.getLast().goodTop()).isEqualTo(50.0);
    }

    @Test
    void everyDayIsToldByWayTheNewestFirst() {
        StatisticsView view = view(
                List.of(way("password-sms", 7, Map.of("cancelled", 1L)), way("qr", 1_000, Map.of())),
                List.of(
                        new Day(FIRST, List.of(way("qr", 1_000, Map.of()))),
                        new Day(FIRST.plusDays(1), List.of(way("password-sms", 7, Map.of("cancelled", 1L))))));

        assertThat(view.days())
                .extracting(DayRow::ways)
                .containsExactly(
                        List.of(new Cell("0", "0"), new Cell("0", "0")),
                        List.of(new Cell("7", "1"), new Cell("0", "0")),
                        List.of(new Cell("0", "0"), new Cell("1,000", "0")));
        assertThat(view.days()).extracting(DayRow::all).last().isEqualTo(new Cell("1,000", "0"));
        WayRow password = view.ways().getFirst();
        assertThat(password.total().most()).isEqualTo("8");
        assertThat(password.total().bars()).extracting(DayBar::good).containsExactly(0.0, 87.5, 0.0);
    }

    @Test
    void codesThatNobodyScannedAreNoTries() {
        Way shown = new Way("qr", 0, Map.of(), Map.of("qr.created", 2L), Optional.empty());

        assertThat(view(List.of(shown), List.of(new Day(FIRST, List.of(shown)))).isEmpty())
                .isTrue();
    }

    @Test
    void nothingCountedIsEmptyAndDividesByNothing() {
        StatisticsView view = view(List.of(), List.of());

        assertThat(view.isEmpty()).isTrue();
        assertThat(view.all().share()).isEqualTo("–");
        assertThat(view.all().bars()).extracting(DayBar::bad).containsOnly(0.0);
    }

    private static StatisticsView view(List<Way> ways, List<Day> days) {
        return StatisticsView.of(new SignInFigures(FIRST, FIRST.plusDays(2), ways, days));
    }

    private static Way way(String name, long succeeded, Map<String, Long> failed) {
        return new Way(name, succeeded, failed, Map.of(), Optional.of(new Seconds(41, 118)));
    }
}
