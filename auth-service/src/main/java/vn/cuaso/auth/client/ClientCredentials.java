package vn.cuaso.auth.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.util.List;
import java.util.Optional;

/**
 * How a client proves who it is: by one method and no other.
 *
 * @param method {@code client_secret_basic}, {@code client_secret_post}, {@code private_key_jwt}, or {@code none} for a public
 *     client
 * @param keys what its assertions and request objects are checked with
 * @param secrets of the two methods that have one
 * @param assertionAlgorithm the only one that its assertions may be signed with; empty: any that we check
 */
public record ClientCredentials(
        ClientAuthenticationMethod method,
        ClientKeys keys,
        List<ClientSecret> secrets,
        Optional<JWSAlgorithm> assertionAlgorithm) {

    public ClientCredentials {
        secrets = List.copyOf(secrets);
    }

    /** Those of a public client. */
    public static ClientCredentials none() {
        return new ClientCredentials(
                ClientAuthenticationMethod.NONE, new ClientKeys.None(), List.of(), Optional.empty());
    }

    /** Those of a client that signs its assertions. */
    public static ClientCredentials assertions(ClientKeys keys) {
        return new ClientCredentials(ClientAuthenticationMethod.PRIVATE_KEY_JWT, keys, List.of(), Optional.empty());
    }
}
