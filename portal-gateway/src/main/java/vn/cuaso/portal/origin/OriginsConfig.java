package vn.cuaso.portal.origin;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where browsers reach the three origins: scheme, host and, when it is not the scheme's own, port. */
@ConfigMapping(prefix = "cuaso.origins")
public interface OriginsConfig {

    URI portal();

    URI identity();

    URI app();

    /** Another provider of accounts that this gateway stands in front of too; only in the local deployment. */
    Optional<URI> otherProvider();

    /** Where auth-service says that a session has ended, if not at the portal's own address; only in the local deployment. */
    Optional<URI> inside();
}
