package vn.cuaso.auth.pairing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long qr-session-service is waited for. Its address is {@code quarkus.rest-client.qr-session-service.url}. */
@ConfigMapping(prefix = "cuaso.auth.qr-session-service")
public interface QrServiceConfig {

    /** One call, connecting and the service token included. */
    @WithDefault("PT4S")
    Duration timeout();

    /** When half of so many calls have failed, calls fail at once for {@link #breakerDelay()}. */
    @WithDefault("8")
    @Min(2)
    int breakerCalls();

    @WithDefault("PT3S")
    Duration breakerDelay();
}
