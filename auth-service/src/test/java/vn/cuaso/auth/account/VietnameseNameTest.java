package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNameTest {

    @Test
    void nameThatBeginsWithAFamilyNameIsTakenApart() {
        assertThat(VietnameseName.of("Lê Thử Nghiệm")).contains(new VietnameseName("Lê", Optional.of("Thử"), "Nghiệm"));
        assertThat(VietnameseName.of("Nguyễn  Thị Ví Dụ"))
                .contains(new VietnameseName("Nguyễn", Optional.of("Thị Ví"), "Dụ"));
        assertThat(VietnameseName.of("Vũ Mẫu")).contains(new VietnameseName("Vũ", Optional.empty(), "Mẫu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y Mẫu Niê", "H'Mẫu Ê Ban", "Mẫu", "Jane Sample", "lê thử nghiệm", ""})
    void nameThatMayBeBuiltOtherwiseIsLeftWhole(String name) {
        assertThat(VietnameseName.of(name)).isEmpty();
    }
}
