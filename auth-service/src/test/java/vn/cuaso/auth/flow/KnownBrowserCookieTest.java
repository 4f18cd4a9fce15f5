package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnownBrowserCookieTest {

    @Test
    void valueSurvivesTheCookieWithoutQuotes() {
        String cookie =
                KnownBrowserCookie.of("local-1:AbC_-9", Duration.ofDays(1)).getValue();

        assertThat(cookie).matches("[A-Za-z0-9%_.-]+");
        assertThat(KnownBrowserCookie.decode(cookie)).isEqualTo("local-1:AbC_-9");
        assertThat(KnownBrowserCookie.decode("%zz")).isEqualTo("%zz");
    }
}
