package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @Test
    void limitsAreCountedByAddressInIpv4AndByNetworkInIpv6() {
        assertThat(new ClientAddress("203.0.113.7").network()).isEqualTo("203.0.113.7");
        assertThat(new ClientAddress("2001:db8:1:2:3:4:5:6").network())
                .isEqualTo(new ClientAddress("2001:db8:1:2:ffff::1").network())
                .isNotEqualTo(new ClientAddress("2001:db8:1:3::1").network());
        assertThat(new ClientAddress("::ffff:203.0.113.7").network()).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64:ff9b::", "64:ff9b:1::"})
    @DisplayName("QR-7, OTP-8: strangers behind one translator of IPv4 are not in one network")
    void translatedAddressesAreEachThemselves(String prefix) {
        assertThat(new ClientAddress(prefix + "203.0.113.7").network())
                .isEqualTo(new ClientAddress(prefix + "cb00:7107").network())
                .isNotEqualTo(new ClientAddress(prefix + "203.0.113.8").network());
    }

    @Test
    void nameIsNotLookedUp() {
        assertThatThrownBy(() -> new ClientAddress("localhost").network()).isInstanceOf(IllegalArgumentException.class);
    }
}
