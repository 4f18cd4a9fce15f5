package vn.cuaso.stats.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.stats.published.QuestionException;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-03-29");
    private static final YearMonth FIRST = YearMonth.parse("2023-11");

    @Test
    void withoutMonthsItIsTheLastTwelveAsFarAsAnythingIsKnown() {
        assertThat(span(null, null, FIRST)).isEqualTo(new Span(LocalDate.parse("2023-11-01"), TODAY));
        assertThat(span(null, null, YearMonth.parse("2020-01")))
                .isEqualTo(new Span(LocalDate.parse("2023-04-01"), TODAY));
    }

    @Test
    void monthsThatHaveEndedAreWholeAndThePresentOneEndsToday() {
        assertThat(span("2024-01", "2024-02", FIRST))
                .isEqualTo(new Span(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-29")));
        assertThat(span("2024-03", "2025-03", FIRST)).isEqualTo(new Span(LocalDate.parse("2024-03-01"), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03, 2024-02",
        "2024-13, 2024-03",
        "March, 2024-03",
        "1990-01, 2024-03",
        "2024-04,",
        ",-999999999-01",
        "-9999-01,-9999-01"
    })
    void senselessMonthsAreRefused(String from, String to) {
        assertThatThrownBy(() -> span(from, to, FIRST)).isInstanceOf(QuestionException.class);
    }

    @Test
    void stepsCutTheFirstAndTheLastAndAreNamedAsTheyAre() {
        var span = new Span(LocalDate.parse("2023-11-01"), TODAY);
        assertThat(Step.YEAR.of(span))
                .containsExactly(
                        new Span(LocalDate.parse("2023-11-01"), LocalDate.parse("2023-12-31")),
                        new Span(LocalDate.parse("2024-01-01"), TODAY));
        assertThat(Step.MONTH.of(span)).hasSize(5).last().isEqualTo(new Span(LocalDate.parse("2024-03-01"), TODAY));
        assertThat(Step.DAY.of(span)).hasSize(30 + 31 + 31 + 29 + 29);
        assertThat(Step.YEAR.name(TODAY)).isEqualTo("2024");
        assertThat(Step.MONTH.name(TODAY)).isEqualTo("2024-03");
        assertThat(Step.DAY.name(TODAY)).isEqualTo("2024-03-29");
    }

    private static Span span(String from, String to, YearMonth first) {
        return Span.of(Optional.ofNullable(from), Optional.ofNullable(to), first, TODAY);
    }
}
