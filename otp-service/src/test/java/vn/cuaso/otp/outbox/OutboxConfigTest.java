package vn.cuaso.otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.challenge.ChallengeConfig;

class OutboxConfigTest {

    @Test
    void defaults() {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OutboxConfig.class)
                .build()
                .getConfigMapping(OutboxConfig.class);

        assertThat(config.pause()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.batch()).isEqualTo(50);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.backlog()).isEqualTo(50_000);
        assertThat(config.again()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.unreadable()).isEqualTo(1000);
    }

    @Test
    @DisplayName(
            "OTP-2: a request that an older version could not read is tried again while its code lives, however short")
    void whatWasSetAsideComesBackWithinTheShortestLife() throws NoSuchMethodException {
        var longest = OutboxConfig.class.getMethod("again").getAnnotation(DurationMax.class);
        var shortestLife = ChallengeConfig.class.getMethod("life").getAnnotation(DurationMin.class);

        assertThat(longest).isNotNull();
        assertThat(longest.seconds()).isLessThan(shortestLife.seconds());
    }
}
