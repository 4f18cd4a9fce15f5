package vn.cuaso.otp.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.TestKeys;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(TestKeys.of("new", "old"));

    @Test
    @DisplayName("DATA-1: a fingerprint depends on the key, so that numbers cannot be tried out without it")
    void fingerprintDependsOnTheKey() {
        var withOtherKey = new Fingerprints(TestKeys.of("other"));

        assertThat(fingerprints.of("phone", "+84912345678"))
                .isEqualTo(fingerprints.of("phone", "+84912345678"))
                .isNotEqualTo(withOtherKey.of("phone", "+84912345678"))
                .doesNotContain("912345678");
    }

    @Test
    void kindsAreKeptApart() {
        assertThat(fingerprints.of("phone", "x")).isNotEqualTo(fingerprints.of("account", "x"));
    }

    @Test
    void namesUnderOlderKeysAreKnownAfterARotation() {
        var before = new Fingerprints(TestKeys.of("old"));

        assertThat(fingerprints.ofEachKey("account", "a"))
                .startsWith(fingerprints.of("account", "a"))
                .containsOnlyOnce(before.of("account", "a"));
    }
}
