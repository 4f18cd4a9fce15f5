package vn.cuaso.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "CuaSo@26,",
        "CuaSo@2026CuaSo@2026,",
        "CửaSổ@26,",
        "CuaS@26,LENGTH",
        "CuaSo@2026CuaSo@20261,LENGTH",
        "cuaso@2026,NOT_MIXED",
        "CUASO@2026,NOT_MIXED",
        "CuaSo@CuaSo,NOT_MIXED",
        "CuaSo2026,NOT_MIXED"
    })
    void passwordIsJudged(String password, PasswordPolicy.Weakness weakness) {
        assertThat(PasswordPolicy.check(password).orElse(null)).isEqualTo(weakness);
    }
}
