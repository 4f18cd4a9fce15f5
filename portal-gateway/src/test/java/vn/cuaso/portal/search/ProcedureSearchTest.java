package vn.cuaso.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.portal.search.Procedures.procedure;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"khai sinh", "Khai Sinh", "KHAI SINH", "khai  sinh", "sinh khai", "kha sin"})
    void everyWordOfTheQueryIsFoundWithMarksOrWithout(String typed) {
        Catalogue catalogue = Procedures.named("Đăng ký kết hôn", "Đăng ký khai sinh", "Đăng ký khai tử");

        assertThat(codes(catalogue, typed)).containsExactly("2");
    }

    @Test
    void marksThatWereTypedDecideBetweenEqualMatches() {
        Catalogue catalogue = Procedures.named("Khai thác đá", "Tách thửa đất", "Thuế đạt chuẩn");

        assertThat(codes(catalogue, "đạt")).containsExactly("3", "2");
        assertThat(codes(catalogue, "dat")).containsExactly("2", "3");
    }

    @Test
    void nameCountsForMoreThanKeyword() {
        Catalogue catalogue =
                Procedures.of(procedure("1", "Đăng ký thường trú", "hộ khẩu"), procedure("2", "Xóa hộ khẩu"));

        assertThat(codes(catalogue, "ho khau")).containsExactly("2", "1");
    }

    @Test
    void codeAndEnglishNameAreFoundToo() {
        Catalogue catalogue = Procedures.of(procedure("9.000001", "Đăng ký khai sinh"));

        assertThat(codes(catalogue, "9.000001")).containsExactly("9.000001");
        assertThat(codes(catalogue, "procedure")).containsExactly("9.000001");
    }

    @Test
    void wordThatIsNowhereFindsNothing() {
        assertThat(codes(Procedures.named("Đăng ký khai sinh"), "khai xyz")).isEmpty();
        assertThat(codes(Procedures.named("Đăng ký khai sinh"), "!!!")).isEmpty();
    }

    @Test
    void filtersLeaveOutOtherLevelsAndFields() {
        ProcedureSearch search = new ProcedureSearch(Procedures.named("Đăng ký khai sinh"));

        assertThat(search.find(new SearchQuery("", Optional.of("civil-status"), Optional.empty(), true)))
                .hasSize(1);
        assertThat(search.find(new SearchQuery("", Optional.of("land"), Optional.empty(), false)))
                .isEmpty();
        assertThat(search.find(new SearchQuery("khai", Optional.empty(), Optional.of(AgencyLevel.PROVINCE), false)))
                .isEmpty();
    }

    private static List<String> codes(Catalogue catalogue, String typed) {
        return new ProcedureSearch(catalogue)
                .find(new SearchQuery(typed, Optional.empty(), Optional.empty(), false)).stream()
                        .map(Procedure::code)
                        .toList();
    }
}
