package vn.cuaso.qr.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
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

    private static boolean disabled(Map<String, String> said) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new TracingSwitch())
                // As Quarkus does.
                .withDefaultValue(TracingSwitch.ENDPOINT, "http://localhost:4317")
                .withSources(new PropertiesConfigSource(said, "said", 100))
                .build();
        return config.getValue(TracingSwitch.DISABLED, Boolean.class);
    }
}
