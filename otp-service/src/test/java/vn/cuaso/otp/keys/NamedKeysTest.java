package vn.cuaso.otp.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.otp.testing.TestKeys;

class NamedKeysTest {

    @Test
    void currentKeyComesFirst() {
        assertThat(TestKeys.of("m", "z", "a").currentFirst()).containsExactly("m", "a", "z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void keyThatIsNot32BytesIsRefusedWithoutBeingRepeated(String key) {
        var configured = TestKeys.configured(Optional.of("k"), Map.of("k", key));

        assertThatThrownBy(() -> NamedKeys.of("code", configured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuaso.otp.code.keys.k is not 32 bytes in base64")
                .hasNoCause();
    }

    @Test
    void currentKeyHasToBeThere() {
        assertThatThrownBy(() -> NamedKeys.of("code", TestKeys.configured(Optional.of("other"), Map.of())))
                .hasMessageContaining("cuaso.otp.code.current");
        assertThatThrownBy(() -> NamedKeys.of("code", TestKeys.configured(Optional.empty(), Map.of())))
                .hasMessageContaining("cuaso.otp.code.current");
    }

    @Test
    void developmentKeysAreKnownByTheirName() {
        assertThat(NamedKeys.isDevelopmentKey("local-1")).isTrue();
        assertThat(NamedKeys.isDevelopmentKey("2026-01")).isFalse();
    }
}
