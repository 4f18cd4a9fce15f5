package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;

class FlowThrottleTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final FlowThrottle throttle = TestThrottle.flows(clock);

    @Test
    void networkWaitsForTheEndOfTheWindowAfterSixHundredFlows() {
        IntStream.range(0, 600)
                .forEach(i -> assertThat(count("2001:db8:1:2::" + Integer.toHexString(i)))
                        .isEmpty());

        assertThat(count("2001:db8:1:2:ffff::1")).contains(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(count("2001:db8:1:3::1")).isEmpty();

        clock.advance(Duration.ofMinutes(10));
        assertThat(count("2001:db8:1:2:ffff::1")).isEmpty();
    }

    private Optional<Instant> count(String address) {
        return throttle.count(new ClientAddress(address)).await().indefinitely();
    }
}
