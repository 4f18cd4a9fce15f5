package vn.cuaso.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đăng ký khai sinh, dang ky khai sinh",
        "ĐẤT ĐAI, dat dai",
        "Ữ Ặ Ỡ Ệ ỷ, u a o e y",
        "khai sinh, khai sinh",
    })
    void marksAndCapitalsAreLost(String typed, String folded) {
        assertThat(SearchText.fold(typed)).isEqualTo(folded);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(SearchText.fold(Normalizer.normalize("Thường trú", Form.NFD)))
                .isEqualTo(SearchText.fold(Normalizer.normalize("Thường trú", Form.NFC)));
    }

    @Test
    void wordsAreSplitAtEverythingThatIsNoLetterOrDigit() {
        assertThat(SearchText.words("  Khai sinh, khai-tử (CT07) "))
                .containsExactly("khai", "sinh", "khai", "tu", "ct07");
    }

    @Test
    void textWithoutWordsHasNone() {
        assertThat(SearchText.words(" .,!? ")).isEmpty();
    }
}
