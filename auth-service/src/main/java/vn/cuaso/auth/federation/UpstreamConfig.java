package vn.cuaso.auth.federation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How other providers are waited for. */
@ConfigMapping(prefix = "cuaso.auth.upstream")
public interface UpstreamConfig {

    /** How long a citizen waits for a provider, and a probe for its health address. */
    @WithDefault("PT1S")
    Duration patience();

    /** How long after its last answer a health address is asked again: twice that, and the portal's own interval, are a second. */
    @WithDefault("PT0.35S")
    Duration probeInterval();

    /** Failures in a row of the health address after which the provider counts as away. */
    @WithDefault("2")
    int probeFailures();

    /** Exchanges that the circuit breaker judges by. */
    @WithDefault("6")
    int breakerCalls();

    /** How long it stays open. */
    @WithDefault("PT10S")
    Duration breakerDelay();
}
