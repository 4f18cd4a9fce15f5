package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.Clients;
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

    @Test
    void clientThatAnybodyCanClaimToBePushesAsLittleAsBrowsersBegin() {
        PushThrottle pushes = TestThrottle.pushes(clock);
        ClientAddress address = new ClientAddress("2001:db8:1:2::1");
        IntStream.range(0, 600)
                .forEach(_ ->
                        assertThat(push(pushes, Clients.phoneApp(), address)).isEmpty());

        assertThat(push(pushes, Clients.phoneApp(), address)).isPresent();
        assertThat(push(pushes, Clients.portal(), address)).isEmpty();
    }

    @Test
    void clientThatProvesItselfPushesForAllItsCitizens() {
        PushThrottle pushes = TestThrottle.pushes(clock);
        ClientAddress address = new ClientAddress("2001:db8:1:2::1");
        IntStream.range(0, 6000)
                .forEach(
                        _ -> assertThat(push(pushes, Clients.portal(), address)).isEmpty());

        assertThat(push(pushes, Clients.portal(), address))
                .contains(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private static Optional<Instant> push(PushThrottle pushes, Client client, ClientAddress address) {
        return pushes.count(client, address).await().indefinitely();
    }

    private Optional<Instant> count(String address) {
        return throttle.count(new ClientAddress(address)).await().indefinitely();
    }
}
