package vn.cuaso.auth.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the internal API listens. */
@ConfigMapping(prefix = "cuaso.auth.internal")
public interface InternalConfig {

    /** False where the service runs a command instead of serving. */
    @WithDefault("true")
    boolean enabled();

    /** By default the address of the public port. */
    @WithDefault("${quarkus.http.host:0.0.0.0}")
    String host();

    /** 0 takes a free one. */
    @WithDefault("8091")
    int port();

    /** Closes a connection that has been silent for so long. */
    @WithDefault("60s")
    Duration idleTimeout();
}
