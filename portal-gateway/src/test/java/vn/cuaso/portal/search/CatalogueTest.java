package vn.cuaso.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.portal.search.Procedures.procedure;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void procedureOfAnUnknownFieldIsNamed() {
        assertThatThrownBy(() -> new Catalogue(List.of(), List.of(procedure("9.1", "Đăng ký khai sinh"))))
                .hasMessageContaining("9.1")
                .hasMessageContaining("civil-status");
    }

    @Test
    void codeThatStandsTwiceIsNamed() {
        assertThatThrownBy(() -> Procedures.of(procedure("9.1", "A"), procedure("9.1", "B")))
                .hasMessageContaining("9.1");
    }

    @Test
    void onlyLevelsInUseAreOffered() {
        assertThat(Procedures.named("Đăng ký khai sinh").levels()).containsExactly(AgencyLevel.COMMUNE);
    }

    @Test
    void overlongQueryIsCut() {
        SearchQuery query = new SearchQuery("a".repeat(500), Optional.empty(), Optional.empty(), false);

        assertThat(query.text()).hasSize(SearchQuery.LONGEST);
    }
}
