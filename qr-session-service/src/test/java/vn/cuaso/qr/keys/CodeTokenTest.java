package vn.cuaso.qr.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.session.Handle;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.TestKeys;

class CodeTokenTest {

    private static final long SECOND = 1_767_225_600;

    private final SecureRandom random = new SecureRandom();
    private final CodeKeys keys = TestKeys.codes("key-2", "key-1");
    private final Handle handle = Handle.random(random, SessionId.random(random));

    @Test
    @DisplayName("QR-1: a code is a handle, a second and 16 bytes of HMAC-SHA-256 over both, and nothing else")
    void tokenHasTheDocumentedForm() {
        var known = new Handle("7zzzzzzzzzzzzzzzzzzzzzzzzz");

        var token = TestKeys.codes("key-1").make("key-1", known, SECOND);

        var bytes = Base64.getUrlDecoder().decode(token.text());
        assertThat(bytes).hasSize(17 + 4 + 16);
        assertThat(bytes).startsWith(0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);
        // Computed with Python's hmac.
        assertThat(token.text()).isEqualTo("AP____________________9pVbkA59GOWYMYMd0BoHlfr6La_w");
    }

    @Test
    void tokenIsReadAsItWasMade() {
        var token = keys.make("key-1", handle, SECOND);

        var read = CodeToken.parse(token.text()).orElseThrow();

        assertThat(read.handle()).isEqualTo(handle);
        assertThat(read.second()).isEqualTo(SECOND);
        assertThat(keys.made("key-1", read)).isTrue();
    }

    @Test
    @DisplayName("QR-1: a code changes every second")
    void anotherSecondIsAnotherToken() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> keys.make("key-1", handle, SECOND + i).text()))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("QR-1: a code in which any bit was changed is nobody's")
    void changedTokenWasNotMadeHere() {
        var bytes =
                Base64.getUrlDecoder().decode(keys.make("key-1", handle, SECOND).text());

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(CodeToken.parse(text).filter(token -> keys.made("key-1", token)))
                    .isEmpty();
        }
    }

    @Test
    void tokenOfAnotherKeyOrOfNoneWasNotMadeWithThisOne() {
        var token = keys.make("key-2", handle, SECOND);

        assertThat(keys.made("key-1", token)).isFalse();
        assertThat(keys.made("key-9", token)).isFalse();
        assertThatThrownBy(() -> keys.make("key-9", handle, SECOND)).hasMessageContaining("key-9");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "A", "!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not base64 at all"})
    void whatIsNoTokenIsNotRead(String text) {
        assertThat(CodeToken.parse(text)).isEmpty();
    }

    @Test
    void tokenHasOneSpelling() {
        var text = keys.make("key-1", handle, SECOND).text();

        assertThat(CodeToken.parse(text + "=")).isEmpty();
        // 37 bytes leave four bits of the last character unused.
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = alphabet.indexOf(text.charAt(text.length() - 1));
        var stray = text.substring(0, text.length() - 1) + alphabet.charAt(last + 1);
        assertThat(CodeToken.parse(stray)).isEmpty();
    }
}
