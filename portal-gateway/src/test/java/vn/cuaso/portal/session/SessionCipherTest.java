package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionCipherTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final PortalSession SESSION =
            new PortalSession("subject-1", "Nguyễn Thị Đẹp", "id.to.ken", Instant.parse("2026-01-01T08:00:00Z"));

    @Test
    void sessionComesBackAsItWas() {
        SessionCipher cipher = cipher(Map.of("new", NEW), "new");

        assertThat(cipher.decrypt(cipher.encrypt(SESSION, "place"), "place")).contains(SESSION);
    }

    @Test
    @DisplayName("DATA-1: the stored text names its key and nothing of the citizen")
    void storedTextIsUnreadable() {
        assertThat(cipher(Map.of("new", NEW), "new").encrypt(SESSION, "place"))
                .startsWith("new:")
                .doesNotContain("subject-1", "Nguyễn");
    }

    @Test
    void sessionOfAnotherPlaceDoesNotOpen() {
        SessionCipher cipher = cipher(Map.of("new", NEW), "new");

        assertThat(cipher.decrypt(cipher.encrypt(SESSION, "place"), "elsewhere"))
                .isEmpty();
    }

    @Test
    void alteredTextDoesNotOpen() {
        SessionCipher cipher = cipher(Map.of("new", NEW), "new");
        String text = cipher.encrypt(SESSION, "place");

        assertThat(cipher.decrypt(text.substring(0, text.length() - 4) + "AAAA", "place"))
                .isEmpty();
        assertThat(cipher.decrypt("new:?", "place")).isEmpty();
        assertThat(cipher.decrypt("", "place")).isEmpty();
    }

    @Test
    void earlierKeyStillReads() {
        String text = cipher(Map.of("old", OLD), "old").encrypt(SESSION, "place");

        assertThat(cipher(Map.of("old", OLD, "new", NEW), "new").decrypt(text, "place"))
                .contains(SESSION);
        assertThat(cipher(Map.of("new", NEW), "new").decrypt(text, "place")).isEmpty();
    }

    @Test
    @DisplayName("DATA-3: an unusable key is refused without being repeated")
    void unusableKeyIsRefused() {
        assertThatThrownBy(() -> cipher(Map.of("new", "c2hvcnQ="), "new"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keys.new")
                .hasMessageNotContaining("c2hvcnQ=");
        assertThatThrownBy(() -> cipher(Map.of("new", "not base64"), "new"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not base64");
        assertThatThrownBy(() -> cipher(Map.of("new", NEW), "other")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SessionCipher cipher(Map<String, String> keys, String current) {
        return new SessionCipher(new TestSessionConfig(keys, current));
    }
}
