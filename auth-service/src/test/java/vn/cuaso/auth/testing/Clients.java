package vn.cuaso.auth.testing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;

/** Valid clients. */
public final class Clients {

    public static final String CALLBACK = "https://portal.example/callback";

    private Clients() {}

    /** Confidential, without keys. */
    public static Client portal() {
        return confidential(new JWKSet(), true);
    }

    /** Confidential, proving itself with this key. */
    public static Client portal(ECKey key) {
        return confidential(new JWKSet(key.toPublicJWK()), true);
    }

    /** Confidential, exempted from PKCE in its registration. */
    public static Client withoutProofKey() {
        return confidential(new JWKSet(), false);
    }

    public static Client phoneApp() {
        return client("phone-app", ClientAuthenticationMethod.NONE, new JWKSet(), true);
    }

    private static Client confidential(JWKSet keys, boolean proofKeyRequired) {
        return client("portal", ClientAuthenticationMethod.PRIVATE_KEY_JWT, keys, proofKeyRequired);
    }

    private static Client client(String id, ClientAuthenticationMethod method, JWKSet keys, boolean proofKeyRequired) {
        return new Client(
                id,
                "Cổng dịch vụ công",
                Optional.empty(),
                method,
                keys,
                Set.of(CALLBACK),
                Set.of("https://portal.example/"),
                Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN),
                Set.of("openid", "profile"),
                "portal.example",
                proofKeyRequired,
                Optional.empty(),
                true,
                false);
    }
}
