package vn.cuaso.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static final Period MONTH = Period.monthOf(ZonedDateTime.parse("2024-03-29T10:00:00+07:00"));

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.00",
        "1, 1, 100.00",
        "2, 3, 66.66",
        "9899, 10000, 98.99",
        "989999, 1000000, 98.99",
        "49999, 50000, 99.99",
        "9223372036854775807, 9223372036854775807, 100.00",
    })
    void percentageIsCutOffAfterTwoDecimals(long numerator, long denominator, String percent) {
        assertThat(new Share(MONTH, numerator, denominator).percent()).contains(new BigDecimal(percent));
    }

    @Test
    void nothingOfNothingHasNoPercentage() {
        assertThat(new Share(MONTH, 0, 0).percent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "-1, 1", "1, 0"})
    void moreThanAllIsRefused(long numerator, long denominator) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(MONTH, numerator, denominator));
    }
}
