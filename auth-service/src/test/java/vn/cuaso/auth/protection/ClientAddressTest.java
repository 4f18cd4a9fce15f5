package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void limitsAreCountedByAddressInIpv4AndByNetworkInIpv6() {
        assertThat(new ClientAddress("203.0.113.7").network()).isEqualTo("203.0.113.7");
        assertThat(new ClientAddress("2001:db8:1:2:3:4:5:6").network())
                .isEqualTo(new ClientAddress("2001:db8:1:2:ffff::1").network())
                .isNotEqualTo(new ClientAddress("2001:db8:1:3::1").network());
        assertThat(new ClientAddress("::ffff:203.0.113.7").network()).isEqualTo("203.0.113.7");
    }

    @Test
    void nameIsNotLookedUp() {
        assertThatThrownBy(() -> new ClientAddress("localhost").network()).isInstanceOf(IllegalArgumentException.class);
    }
}
