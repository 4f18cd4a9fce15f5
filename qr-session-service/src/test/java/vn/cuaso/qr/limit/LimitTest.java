package vn.cuaso.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void limitIsReadAsItIsWritten() {
        assertThat(Limit.parse("40/10m")).isEqualTo(new Limit(40, Duration.ofMinutes(10)));
        assertThat(Limit.parse(" 1/30s ")).isEqualTo(new Limit(1, Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "40", "40/", "/10m", "0/10m", "-1/10m", "40/0s", "40/10 minutes", "40/10m/2"})
    void whatIsNoLimitIsRefused(String text) {
        assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("QR-8: an IPv6 address counts as its /64, an IPv4 address as itself")
    void networkIsWhatOneSubscriberHas() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3::4")).isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::1"));
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
        assertThat(ClientNetwork.of("203.0.113.1")).isNotEqualTo(ClientNetwork.of("203.0.113.2"));
        assertThat(ClientNetwork.of("64:ff9b::203.0.113.1")).isNotEqualTo(ClientNetwork.of("64:ff9b::203.0.113.2"));
        assertThat(ClientNetwork.of("64:ff9b:1::203.0.113.1")).isNotEqualTo(ClientNetwork.of("64:ff9b:1::203.0.113.2"));
        assertThat(ClientNetwork.of("localhost")).isEmpty();
        assertThat(ClientNetwork.of("")).isEmpty();
    }
}
