package vn.cuaso.auth.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(3));
    private final Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void waitDoublesUpToTheLongestAndStartsAnewAfterSuccess() {
        assertThat(backOff.isOver(now)).isTrue();
        assertThat(waitAfterFailure()).isEqualTo(1);
        assertThat(waitAfterFailure()).isEqualTo(2);
        assertThat(waitAfterFailure()).isEqualTo(3);
        assertThat(waitAfterFailure()).isEqualTo(3);

        backOff.reset();

        assertThat(waitAfterFailure()).isEqualTo(1);
    }

    private int waitAfterFailure() {
        backOff.failed(now);
        int seconds = 0;
        while (!backOff.isOver(now.plusSeconds(seconds))) {
            seconds++;
        }
        return seconds;
    }
}
