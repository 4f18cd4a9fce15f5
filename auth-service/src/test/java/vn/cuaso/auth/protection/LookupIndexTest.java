package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.protection.TestKeys.index;
import static vn.cuaso.auth.protection.TestKeys.key;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookupIndexTest {

    private static final String PURPOSE = "account.citizen-id";

    @Test
    @DisplayName("DATA-1: the index depends on key, purpose and value")
    void fingerprintsDifferByKeyPurposeAndValue() {
        LookupIndex index = index("a", Map.of("a", key(1)));
        Fingerprint fingerprint = index.fingerprint(PURPOSE, "099089010001");

        assertThat(fingerprint).isEqualTo(index.fingerprint(PURPOSE, "099089010001"));
        assertThat(fingerprint.value()).hasSize(43);
        assertThat(index.fingerprint(PURPOSE, "099089010002")).isNotEqualTo(fingerprint);
        assertThat(index.fingerprint("throttle", "099089010001").value()).isNotEqualTo(fingerprint.value());
        assertThat(index("a", Map.of("a", key(7)))
                        .fingerprint(PURPOSE, "099089010001")
                        .value())
                .isNotEqualTo(fingerprint.value());
    }

    @Test
    void candidatesBeginWithTheCurrentKeyAndContainTheOldOne() {
        Fingerprint old = index("a", Map.of("a", key(1))).fingerprint(PURPOSE, "099089010001");
        LookupIndex rotated = index("b", Map.of("a", key(1), "b", key(2)));

        assertThat(rotated.candidates(PURPOSE, "099089010001"))
                .containsExactly(rotated.fingerprint(PURPOSE, "099089010001"), old);
    }
}
