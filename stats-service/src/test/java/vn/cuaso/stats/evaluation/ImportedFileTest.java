package vn.cuaso.stats.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportedFileTest {

    private static final YearMonth MARCH = YearMonth.parse("2024-03");

    @Test
    void pointsAreFoundByMonthAgencyAndGroupWithTheirSource() {
        var file = new ImportedFile(List.of(points("000.00.12.H56", Group.OPENNESS, "16.5", "Sở X")));
        assertThat(file.points(MARCH, "H56.12", Group.OPENNESS))
                .get()
                .extracting(ImportedPoints::source)
                .isEqualTo("Sở X");
        assertThat(file.points(MARCH.minusMonths(1), "H56.12", Group.OPENNESS)).isEmpty();
        assertThat(file.points(MARCH, "H56.12", Group.SATISFACTION)).isEmpty();
    }

    @Test
    void mistakesAreNamedByTheirPlace() {
        var good = points("H56.12", Group.OPENNESS, "18", "Sở X");
        refused("entry 2: points of openness are 0 to 18", good, points("H56.13", Group.OPENNESS, "18.01", "Sở X"));
        refused("entry 2: timeliness is computed", good, points("H56.13", Group.TIMELINESS, "10", "Sở X"));
        refused("entry 2: month, agency, group, points and source", good, points("H56.13", Group.OPENNESS, "10", " "));
        refused("entry 2: given before", good, points("000.00.12.H56", Group.OPENNESS, "10", "Sở Y"));
    }

    @Test
    void groupsOfTheIndexMakeAHundred() {
        assertThat(Arrays.stream(Group.values()).map(Group::most).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    private static void refused(String message, ImportedPoints... all) {
        assertThatThrownBy(() -> new ImportedFile(List.of(all)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static ImportedPoints points(String agency, Group group, String points, String source) {
        return new ImportedPoints(MARCH, agency, group, new BigDecimal(points), source);
    }
}
