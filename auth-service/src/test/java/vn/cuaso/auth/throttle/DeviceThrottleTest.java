package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;

class DeviceThrottleTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final DeviceThrottle throttle = TestThrottle.devices(clock);

    @Test
    @DisplayName("QR-8: a device waits for the end of the window after sixty approvals, another one does not")
    void sixtyApprovalsAreEnough() {
        IntStream.range(0, 60)
                .forEach(_ -> assertThat(await(throttle.countApproval("one"))).isEmpty());

        assertThat(await(throttle.countApproval("one")))
                .contains(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(await(throttle.countApproval("other"))).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(await(throttle.countApproval("one"))).isEmpty();
    }

    @Test
    @DisplayName("QR-8: alarms are counted apart from approvals, twenty of them")
    void twentyAlarmsAreEnough() {
        IntStream.range(0, 60).forEach(_ -> await(throttle.countApproval("one")));

        IntStream.range(0, 20)
                .forEach(_ -> assertThat(await(throttle.countAlarm("one"))).isEmpty());

        assertThat(await(throttle.countAlarm("one"))).contains(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(await(throttle.countAlarm("other"))).isEmpty();
    }

    private static Optional<Instant> await(Uni<Optional<Instant>> uni) {
        return uni.await().indefinitely();
    }
}
