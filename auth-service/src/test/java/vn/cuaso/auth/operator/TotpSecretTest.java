package vn.cuaso.auth.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    /** RFC 6238 appendix B. */
    private static final TotpSecret PUBLISHED = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(PUBLISHED.codeAt(seconds / 30)).isEqualTo(code);
    }

    @Test
    void codeIsTakenAStepEarlyOrLate() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(PUBLISHED.stepOf(PUBLISHED.codeAt(near), now)).hasValue(near);
        }
        assertThat(PUBLISHED.stepOf(PUBLISHED.codeAt(step - 2), now)).isEmpty();
        assertThat(PUBLISHED.stepOf(PUBLISHED.codeAt(step + 2), now)).isEmpty();
        assertThat(PUBLISHED.stepOf("", now)).isEmpty();
    }

    @Test
    void newSecretIsReadBack() {
        TotpSecret secret = TotpSecret.random(new SecureRandom());

        assertThat(TotpSecret.parse(secret.base32())).contains(secret);
        assertThat(TotpSecret.parse("GEZDGNBV")).isEmpty();
    }
}
