package vn.cuaso.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.provider.pushed.PushedRequestConfig;
import vn.cuaso.auth.session.SessionConfig;

class ConfigDefaultsTest {

    @Test
    @DisplayName("OP-1: a code lives 60 seconds")
    void tokenLifetimes() {
        TokenConfig config = defaults(TokenConfig.class);

        assertThat(config.code()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.access()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.identity()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.service()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.rotations()).isEqualTo(1000);
    }

    @Test
    @DisplayName("DATA-4: SSO sessions end after 30 idle minutes, or 8 hours")
    void sessionLimits() {
        SessionConfig config = defaults(SessionConfig.class);

        assertThat(config.idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.absolute()).isEqualTo(Duration.ofHours(8));
        assertThat(config.offline()).isEqualTo(Duration.ofDays(30));
        assertThat(config.grants()).isEqualTo(500);
    }

    @Test
    @DisplayName("OP-4: a browser comes with a pushed request within 90 seconds")
    void pushedRequests() {
        assertThat(defaults(PushedRequestConfig.class).lifetime()).isEqualTo(Duration.ofSeconds(90));
    }

    private static <T> T defaults(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
