package vn.cuaso.qr.deployment;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/**
 * The three origins that browsers see, each without a path. Everything absolute is made from these, never from a
 * request's {@code Host}.
 */
@ConfigMapping(prefix = "cuaso.origins")
public interface Origins {

    URI portal();

    URI identity();

    URI app();
}
