package vn.cuaso.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class TracingSwitchTest {

    @Test
    void withoutEndpointNothingIsTraced() {
        assertThat(disabled(Map.of())).isTrue();
        assertThat(disabled(Map.of(TracingSwitch.ENDPOINT, " "))).isTrue();
    }

    @Test
    void anEndpointAloneTurnsTracingOn() {
        assertThat(disabled(Map.of(TracingSwitch.ENDPOINT, "http://127.0.0.1:4317")))
                .isFalse();
    }

    @Test
    void whatIsSaidByItselfWins() {
        assertThat(disabled(Map.of(TracingSwitch.ENDPOINT, "http://127.0.0.1:4317", TracingSwitch.DISABLED, "true")))
                .isTrue();
    }

    @Test
    void anEndpointInAFileOfTheInstallationCounts() {
        // As smallrye.config.locations brings them in: behind all other sources.
        ConfigSourceFactory files = _ -> List.of(source(Map.of(TracingSwitch.ENDPOINT, "http://127.0.0.1:4317")));

        assertThat(isDisabled(quarkus().withSources(files))).isFalse();
    }

    private static boolean disabled(Map<String, String> said) {
        return isDisabled(quarkus().withSources(source(said)));
    }

    private static boolean isDisabled(SmallRyeConfigBuilder config) {
        return config.build().getValue(TracingSwitch.DISABLED, Boolean.class);
    }

    /** With the defaults that Quarkus has for both, and the interceptors that a service finds. */
    private static SmallRyeConfigBuilder quarkus() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredInterceptors()
                .withDefaultValue(TracingSwitch.DISABLED, "false")
                .withDefaultValue(TracingSwitch.ENDPOINT, "http://localhost:4317");
    }

    private static ConfigSource source(Map<String, String> said) {
        return new PropertiesConfigSource(said, "said", 100);
    }
}
