package vn.cuaso.qr.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.testing.TestKeys;

class FingerprintsTest {

    private final Fingerprints fingerprints = with("2026-01");

    @Test
    void sameNetworkHasTheSameName() {
        assertThat(fingerprints.ofNetwork("c0a80107"))
                .isEqualTo(with("2026-01").ofNetwork("c0a80107"))
                .hasSize(22)
                .isNotEqualTo(fingerprints.ofNetwork("c0a80108"));
    }

    @Test
    @DisplayName("DATA-1: who lacks the key cannot compute the name of an address")
    void nameDependsOnTheKey() {
        assertThat(with("2026-02").ofNetwork("c0a80107")).isNotEqualTo(fingerprints.ofNetwork("c0a80107"));
    }

    private static Fingerprints with(String kid) {
        return new Fingerprints(NamedKeys.of("fingerprint", TestKeys.configured(kid)));
    }
}
