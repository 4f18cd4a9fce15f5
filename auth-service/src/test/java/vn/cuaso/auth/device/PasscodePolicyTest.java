package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasscodePolicyTest {

    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1989, 3, 8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000", "777777", "012345", "123456", "789012", "654321", "210987", "080389", "890308", "121212",
                "070707", "123123", "919919", "112233", "998877", "111222", "110000", "000011"
            })
    @DisplayName("QR-6: a passcode that somebody else would try first is refused")
    void simplePasscodeIsRefused(String passcode) {
        assertThat(PasscodePolicy.isTooSimple(passcode, BORN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "739154", "274960", "123457", "080390", "121213", "123124", "112234", "122333", "211221", "212112"
            })
    void otherPasscodeIsTaken(String passcode) {
        assertThat(PasscodePolicy.isTooSimple(passcode, BORN)).isFalse();
    }

    @Test
    void unknownBirthDateRefusesNoDate() {
        assertThat(PasscodePolicy.isTooSimple("080389", Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦", " 123456"})
    void onlySixDigitsAreAPasscode(String passcode) {
        assertThat(PasscodePolicy.isSixDigits(passcode)).isFalse();
    }
}
