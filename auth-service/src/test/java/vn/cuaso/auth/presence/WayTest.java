package vn.cuaso.auth.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {

    @ParameterizedTest
    @CsvSource({
        "pwd sms mfa, PASSWORD",
        "swk pin, APP",
        "fed, PROVIDER",
        "fed sms, PROVIDER",
        "hwk, OTHER",
    })
    void meansTellTheWay(String amr, Way way) {
        assertThat(Way.of(List.of(amr.split(" ")))).isEqualTo(way);
    }
}
