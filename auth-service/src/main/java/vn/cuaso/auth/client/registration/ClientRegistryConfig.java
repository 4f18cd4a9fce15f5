package vn.cuaso.auth.client.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How registered clients are kept at hand, and how their secrets are replaced. */
@ConfigMapping(prefix = "cuaso.auth.client-registry")
public interface ClientRegistryConfig {

    /** How long an instance uses the clients that it has read before it looks whether something has changed. */
    @WithDefault("PT5S")
    Duration reread();

    /** How long after a look that failed the next one is made. */
    @WithDefault("PT5S")
    Duration retry();

    /** How long a client's old secret holds beside a new one, unless the operator says otherwise. */
    @WithDefault("P7D")
    Duration secretOverlap();
}
