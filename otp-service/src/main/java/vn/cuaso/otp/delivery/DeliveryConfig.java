package vn.cuaso.otp.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How messages are delivered. */
@ConfigMapping(prefix = "cuaso.otp.delivery")
public interface DeliveryConfig {

    /** How long a channel has, before its result counts as unknown and the next one is tried (OTP-13). */
    @WithDefault("8S")
    Duration channelTimeout();

    /** How many messages one instance delivers at the same time, so that one slow carrier holds up few. */
    @WithDefault("16")
    @Min(1)
    int concurrency();

    /** The shortest and the longest pause before a delivery that a fault hindered is tried again. */
    @WithDefault("200MS")
    Duration firstBackOff();

    @WithDefault("3S")
    Duration longestBackOff();
}
