package vn.cuaso.auth.otp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long otp-service is waited for. Its address is {@code quarkus.rest-client.otp-service.url}. */
@ConfigMapping(prefix = "cuaso.auth.otp-service")
public interface OtpServiceConfig {

    /** One call, connecting and the service token included. */
    @WithDefault("PT4S")
    Duration timeout();

    /** When half of so many calls have failed, calls fail at once for {@link #breakerDelay()}. */
    @WithDefault("8")
    @Min(2)
    int breakerCalls();

    @WithDefault("PT3S")
    Duration breakerDelay();

    /** How long after the start it is asked for the first time, and again while it does not answer: no citizen does. */
    @WithDefault("PT2S")
    Duration rehearsalPause();
}
