package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void ordinaryWordsStayAsTheyAre() {
        assertThat(LogText.of("client cổng is not registered")).isEqualTo("client cổng is not registered");
    }

    @Test
    @DisplayName(
            "OP-9: nobody writes log lines of their own: no text breaks the line, moves the cursor or turns the direction")
    void unseenCharactersAreReplaced() {
        assertThat(LogText.of("a\r\nb\u001b[2Kc\u2028d\u202ee\u0085f")).isEqualTo("a??b?[2Kc?d?e?f");
    }

    @Test
    void longTextIsCut() {
        assertThat(LogText.of("x".repeat(300))).hasSize(300);
        assertThat(LogText.of("x".repeat(10_000))).hasSize(301).endsWith("x…");
    }
}
