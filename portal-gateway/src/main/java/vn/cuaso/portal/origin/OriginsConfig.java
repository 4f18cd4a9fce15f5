package vn.cuaso.portal.origin;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where browsers reach the three origins: scheme, host and, when it is not the scheme's own, port. */
@ConfigMapping(prefix = "cuaso.origins")
public interface OriginsConfig {

    URI portal();

    URI identity();

    URI app();
}
