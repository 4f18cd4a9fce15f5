package vn.cuaso.auth.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events leave for Kafka. */
@ConfigMapping(prefix = "cuaso.auth.outbox")
public interface OutboxConfig {

    /** How often the table is looked at; at least a second. */
    @WithDefault("PT1S")
    Duration interval();

    /** Events sent at a time. */
    @WithDefault("100")
    @Min(1)
    int batch();

    /** How long a batch belongs to the instance that took it; longer than Kafka's {@code delivery.timeout.ms}. */
    @WithDefault("PT1M")
    Duration claim();

    /** The wait after a failure doubles each time, up to this. */
    @WithDefault("PT30S")
    Duration longestWait();
}
