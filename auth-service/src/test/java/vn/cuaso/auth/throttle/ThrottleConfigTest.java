package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThrottleConfigTest {

    @Test
    @DisplayName("OTP-8: limits without any configuration")
    void defaults() {
        ThrottleConfig config = TestThrottle.defaults();

        assertThat(config.freeAttempts()).isEqualTo(5);
        assertThat(config.firstWait()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.longestWait()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.addressAttempts()).isEqualTo(120);
        assertThat(config.addressWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.accountFailures()).isEqualTo(100);
        assertThat(config.knownBrowser()).isEqualTo(Duration.ofDays(180));
        assertThat(config.flows()).isEqualTo(600);
        assertThat(config.secrets()).isEqualTo(20);
        assertThat(config.secretWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.pushedRequests()).isEqualTo(6000);
        assertThat(config.flowWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.applicants()).isEqualTo(600);
        assertThat(config.applicantWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.approvals()).isEqualTo(60);
        assertThat(config.alarms()).isEqualTo(20);
        assertThat(config.deviceWindow()).isEqualTo(Duration.ofMinutes(10));
    }
}
