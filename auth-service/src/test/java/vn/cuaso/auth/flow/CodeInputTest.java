package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeInputTest {

    @ParameterizedTest
    @CsvSource({"246810,246810", "' 246 810 ',246810", "246\u00a0810,246810", "24681,", "2468101,", "24681o,", "'',"})
    @DisplayName("OTP-12: a paste with spaces is taken, anything else is told apart from a code")
    void sixDigitsAreACode(String typed, String digits) {
        assertThat(CodeInput.read(typed).map(CodeInput::digits).orElse(null)).isEqualTo(digits);
    }
}
