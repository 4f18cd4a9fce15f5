package vn.cuaso.auth.client;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;

/** Where a client's public keys are. */
public sealed interface ClientKeys {

    /** In its registration ({@code jwks}). */
    record Given(JWKSet set) implements ClientKeys {}

    /** Where it publishes them ({@code jwks_uri}). */
    record Published(URI address) implements ClientKeys {}

    /** Nowhere: it signs nothing. */
    record None() implements ClientKeys {}
}
