package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import java.net.URI;

/** Fetches a key set from a client. */
interface KeyFetcher {

    /** Fails when there is none, for whatever reason. */
    Uni<JWKSet> fetch(URI address);
}
