package vn.cuaso.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress direct = new ClientAddress(List.of());
    private final ClientAddress behindProxies = new ClientAddress(
            Stream.of("10.0.0.0/8", "fd00::/8").map(AddressRange::parse).toList());

    @Test
    void withoutProxiesTheHeaderCountsForNothing() {
        assertThat(direct.of("198.51.100.7", List.of("203.0.113.9"))).isEqualTo("198.51.100.7");
    }

    @Test
    void unknownPeerCannotSpeakForOthers() {
        assertThat(behindProxies.of("198.51.100.7", List.of("203.0.113.9"))).isEqualTo("198.51.100.7");
    }

    @Test
    void trustedPeerNamesTheClient() {
        assertThat(behindProxies.of("10.1.2.3", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("fd00:0:0:0:0:0:0:1", List.of("2001:db8::5")))
                .isEqualTo("2001:db8:0:0:0:0:0:5");
    }

    @Test
    void rightmostAddressThatIsNoProxyOfOursWins() {
        List<String> chain = List.of("192.0.2.1, 203.0.113.9", "10.9.9.9");

        assertThat(behindProxies.of("10.1.2.3", chain)).isEqualTo("203.0.113.9");
    }

    @Test
    void nonsenseEndsTheSearchAtTheLastProxy() {
        assertThat(behindProxies.of("10.1.2.3", List.of("203.0.113.9, evil.example, 10.9.9.9")))
                .isEqualTo("10.9.9.9");
    }

    @Test
    void trustedPeerThatNamesNobodyIsTheClient() {
        assertThat(behindProxies.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    }

    @Test
    void zoneIsNoPartOfAnAddress() {
        assertThat(direct.of("fe80:0:0:0:0:0:0:1%2", List.of())).isEqualTo("fe80:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.129, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true"
    })
    void rangeHoldsItsOwnAddresses(String range, String address, boolean held) {
        assertThat(AddressRange.parse(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void rangeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
