package vn.cuaso.otp.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.TestKeys;

class SealTest {

    private final Seal seal = new Seal(TestKeys.of("new", "old"));

    @Test
    @DisplayName("DATA-1: a sealed phone shows nothing and opens in its own challenge")
    void sealedTextOpensInItsContext() {
        var sealed = seal.seal("+84912345678", "challenge-1");

        assertThat(sealed).startsWith("new.").doesNotContain("912345678");
        assertThat(seal.open(sealed, "challenge-1")).isEqualTo("+84912345678");
    }

    @Test
    void equalTextsAreSealedDifferently() {
        assertThat(seal.seal("+84912345678", "challenge-1")).isNotEqualTo(seal.seal("+84912345678", "challenge-1"));
    }

    @Test
    @DisplayName("DATA-1: a phone moved to another challenge does not open")
    void sealedTextOpensInNoOtherContext() {
        var sealed = seal.seal("+84912345678", "challenge-1");

        assertThatThrownBy(() -> seal.open(sealed, "challenge-2")).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void whatAnOlderKeySealedStillOpens() {
        var sealed = new Seal(TestKeys.of("old")).seal("+84912345678", "challenge-1");

        assertThat(seal.open(sealed, "challenge-1")).isEqualTo("+84912345678");
    }

    @Test
    void alteredTextOrMissingKeyIsABrokenSeal() {
        var sealed = seal.seal("+84912345678", "challenge-1");
        var altered = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("AA") ? "BB" : "AA");

        for (var broken : new String[] {altered, "removed" + sealed.substring(3), "new.", "", "new.%%%"}) {
            assertThatThrownBy(() -> seal.open(broken, "challenge-1")).isInstanceOf(BrokenSealException.class);
        }
    }
}
