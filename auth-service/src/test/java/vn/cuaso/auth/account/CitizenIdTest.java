package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"099089010001", " 099089010001 ", "099 089 010 001", "099\u00a0089\t010001\n"})
    void spacesAreForgiven(String typed) {
        assertThat(CitizenId.read(typed)).isEqualTo(new CitizenIdInput.Valid(new CitizenId("099089010001")));
    }

    @Test
    void everyMistakeIsToldApart() {
        assertThat(CitizenId.read("  ")).isEqualTo(new CitizenIdInput.Missing());
        assertThat(CitizenId.read("09908901000")).isEqualTo(new CitizenIdInput.WrongLength(11));
        assertThat(CitizenId.read("0990890100011")).isEqualTo(new CitizenIdInput.WrongLength(13));
        assertThat(CitizenId.read("0990890100O1")).isEqualTo(new CitizenIdInput.NotDigits());
        assertThat(CitizenId.read("٠٩٩٠٨٩٠١٠٠٠١")).isEqualTo(new CitizenIdInput.NotDigits());
    }

    @Test
    @DisplayName("DATA-1: what is logged by accident names no person")
    void textHidesTheNumber() {
        assertThat(new CitizenId("099089010001").toString()).doesNotContain("099089");
    }
}
