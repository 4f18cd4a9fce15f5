package vn.cuaso.stats.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.MovableClock;
import vn.cuaso.stats.published.PublishedConfig;
import vn.cuaso.stats.published.TooManyException;

class NetworkLimitTest {

    private final MovableClock clock = new MovableClock("2024-03-29T03:00:00Z");
    private final NetworkLimit limit = new NetworkLimit(config(), clock);

    @Test
    void oneNetworkIsStoppedAndAnotherIsNot() {
        for (int question = 0; question < 3; question++) {
            limit.count("203.0.113.7");
        }
        clock.advance(Duration.ofMinutes(4));
        var refusal = catchThrowableOfType(TooManyException.class, () -> limit.count("203.0.113.7"));
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(6).plusSeconds(1));
        limit.count("203.0.113.8");
    }

    @Test
    void manyNetworksTogetherAreStoppedToo() {
        for (int network = 0; network < 5; network++) {
            limit.count("203.0.113." + network);
        }
        assertThatThrownBy(() -> limit.count("203.0.113.99")).isInstanceOf(TooManyException.class);
    }

    @Test
    void nextWindowBeginsAnew() {
        for (int question = 0; question < 3; question++) {
            limit.count("203.0.113.7");
        }
        clock.advance(Duration.ofMinutes(10));
        limit.count("203.0.113.7");
    }

    @Test
    void addressesOfOneCustomerAreOneNetwork() {
        assertThat(Network.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2:ffff:0:0:1"));
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("[2001:db8:1:2:3:4:5:6]"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("::1")).isEqualTo("::/64");
    }

    private static PublishedConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(PublishedConfig.class)
                .withDefaultValues(Map.of(
                        "cuaso.stats.published.lookup.per-network", "3",
                        "cuaso.stats.published.lookup.together", "5"))
                .build()
                .getConfigMapping(PublishedConfig.class);
    }
}
