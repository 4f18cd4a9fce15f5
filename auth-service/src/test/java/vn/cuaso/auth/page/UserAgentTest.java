package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {

    @ParameterizedTest
    @DisplayName("QR-5: browser and system have plain names")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
                        + " | Chrome | Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"
                        + " | Edge | Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0.170 Chrome/124.0.0.0 Safari/537.36"
                        + " | Cốc Cốc | Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox | Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15"
                        + " | Safari | macOS",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1"
                        + " | Chrome | iOS",
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36"
                        + " | Samsung Internet | Android",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
                        + " | Chrome | ChromeOS"
            })
    void browserAndSystemHavePlainNames(String header, String browser, String system) {
        assertThat(UserAgent.read(Optional.of(header)))
                .isEqualTo(new UserAgent(Optional.of(browser), Optional.of(system)));
    }

    @Test
    @DisplayName("QR-5: nothing of an unknown header is passed on")
    void unknownHeaderHasNoNames() {
        UserAgent nothing = new UserAgent(Optional.empty(), Optional.empty());

        assertThat(UserAgent.read(Optional.of("<b>Bộ Công an</b>"))).isEqualTo(nothing);
        assertThat(UserAgent.read(Optional.empty())).isEqualTo(nothing);
    }
}
