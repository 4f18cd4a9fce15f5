package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrowserKeysTest {

    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    @DisplayName("QR-4: all tabs of a browser have one stream cookie, another browser has another")
    void streamCookieBelongsToTheBrowser() {
        BrowserKeys keys = BrowserKeys.of(SECRET);

        assertThat(keys).isEqualTo(BrowserKeys.of(SECRET));
        assertThat(keys.streamCookie())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(BrowserKeys.of(SECRET.replace('A', 'B')).streamCookie());
    }

    @Test
    @DisplayName("QR-4: what qr-session-service knows of a browser opens neither its flows nor its streams")
    void nothingThatIsSentOpensAnything() {
        BrowserKeys keys = BrowserKeys.of(SECRET);

        assertThat(keys.streamHash()).isNotEqualTo(keys.streamCookie()).isNotEqualTo(keys.limitKey());
        assertThat(keys.limitKey()).isNotEqualTo(keys.streamCookie());
        assertThat(keys.toString()).isEqualTo("BrowserKeys[hidden]");
    }
}
