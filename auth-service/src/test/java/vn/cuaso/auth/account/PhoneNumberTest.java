package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0981234229", "098 123 4229", "098.123.4229", "84981234229", "+84 981 234 229", "0084981234229"})
    void vietnameseFormsAreOneNumber(String typed) {
        assertThat(PhoneNumber.read(typed)).contains(new PhoneNumber("+84981234229"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "981234229", "098123422", "09812342299", "+0981234229", "098123422a", "+84"})
    void anythingElseIsRefused(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @Test
    @DisplayName("OTP-10: the phone is shown masked, three digits at each end")
    void maskShowsThreeDigitsAtEachEnd() {
        assertThat(new PhoneNumber("+84981234229").masked()).isEqualTo("098****229");
        assertThat(new PhoneNumber("+33612345678").masked()).isEqualTo("+33******678");
        assertThat(new PhoneNumber("+84981234229").toString()).doesNotContain("1234");
    }
}
