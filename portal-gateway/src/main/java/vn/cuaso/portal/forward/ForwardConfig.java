package vn.cuaso.portal.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How requests are passed on to the services behind the gateway. */
@ConfigMapping(prefix = "cuaso.portal.forward")
public interface ForwardConfig {

    /** How long a service may take to accept a connection. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How long a service may take to begin its answer, and may pause within it. */
    @WithDefault("10s")
    Duration responseTimeout();

    /** How long an event stream may be silent; services send heartbeats more often than this. */
    @WithDefault("60s")
    Duration streamSilence();

    /** How long a browser may take to send the body of a request. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** The largest body of a request; every one of them is a small form or document. */
    @WithDefault("64K")
    MemorySize maxBody();

    /** Connections to one service at the same time. An open event stream holds one for as long as it lives. */
    @WithDefault("8000")
    int connections();

    /**
     * Addresses or ranges ({@code 10.0.0.0/8}) of reverse proxies in front of this gateway. Only what they say about
     * the client's address is believed.
     */
    Optional<List<String>> trustedProxies();
}
