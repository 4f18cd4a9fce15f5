package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;

class ApplicantThrottleTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final ApplicantThrottle throttle = TestThrottle.applicants(clock);

    @Test
    @DisplayName("DATA-1: a client that tries out ID numbers waits after six hundred, another one does not")
    void sixHundredQuestionsAreEnough() {
        IntStream.range(0, 600).forEach(_ -> assertThat(count("province")).isEmpty());

        assertThat(count("province")).contains(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(count("ministry")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(count("province")).isEmpty();
    }

    private Optional<Instant> count(String client) {
        return throttle.count(client).await().indefinitely();
    }
}
