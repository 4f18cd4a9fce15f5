package vn.cuaso.otp.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @Test
    @DisplayName("OTP-6: IPv6 addresses of one /64 count as one client")
    void addressesOfOneSubscriberAreOneNetwork() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
                .isPresent()
                .isEqualTo(ClientNetwork.of("2001:db8:1:2::ffff"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3:3:4:5:6"));
    }

    @Test
    void addressesOfVersionFourAreThemselves() {
        assertThat(ClientNetwork.of("203.0.113.7"))
                .isPresent()
                .isEqualTo(ClientNetwork.of("::ffff:203.0.113.7"))
                .isNotEqualTo(ClientNetwork.of("203.0.113.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.com", "203.0.113.256", "2001:db8::1::2", "203.0.113.7, 10.0.0.1"})
    void whatIsNoAddressIsNoNetwork(String text) {
        assertThat(ClientNetwork.of(text)).isEmpty();
    }

    @Test
    @DisplayName("OTP-6: strangers behind one translator of IPv4 are not in one network")
    void translatedAddressesAreEachThemselves() {
        assertThat(ClientNetwork.of("64:ff9b::203.0.113.7")).isNotEqualTo(ClientNetwork.of("64:ff9b::203.0.113.8"));
        assertThat(ClientNetwork.of("64:ff9b:1::203.0.113.7")).isNotEqualTo(ClientNetwork.of("64:ff9b:1::203.0.113.8"));
    }
}
