package vn.cuaso.auth.deployment;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/**
 * The three origins that browsers see. Everything absolute is made from these, never from a request's {@code Host}.
 * Without path and without a trailing slash.
 */
@ConfigMapping(prefix = "cuaso.origins")
public interface Origins {

    /** The portal's pages, for example {@code https://dichvucong.example.vn}. */
    URI portal();

    /** Sign-in pages and provider endpoints; also the {@code issuer}. */
    URI identity();

    /** The identity app. */
    URI app();
}
