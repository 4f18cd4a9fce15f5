package vn.cuaso.auth.testing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAddresses;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientCredentials;
import vn.cuaso.auth.client.ClientKeys;
import vn.cuaso.auth.client.ClientLifetimes;
import vn.cuaso.auth.client.ClientPresentation;
import vn.cuaso.auth.client.ClientProtection;
import vn.cuaso.auth.client.ClientRights;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.client.ClientSignIn;

/** Valid clients. */
public final class Clients {

    public static final String CALLBACK = "https://portal.example/callback";

    private Clients() {}

    /** Confidential, without keys. */
    public static Client portal() {
        return confidential(new ClientKeys.None(), true);
    }

    /** Confidential, proving itself with this key. */
    public static Client portal(JWK key) {
        return confidential(given(key), true);
    }

    /** Confidential, exempted from PKCE in its registration. */
    public static Client withoutProofKey() {
        return confidential(new ClientKeys.None(), false);
    }

    public static Client phoneApp() {
        return client("phone-app", ClientCredentials.none(), ClientProtection.defaults());
    }

    /** Held to the FAPI 2.0 Security Profile, proving itself with this key. */
    public static Client fapi2(JWK key) {
        return client("bank", ClientCredentials.assertions(given(key)), new ClientProtection(true, true, true, true));
    }

    /** Proves itself by a secret, of which nobody but the client has more than the hash. */
    public static Client withSecret(ClientAuthenticationMethod method, String secret) {
        ClientSecret kept = new ClientSecret(ClientSecret.hash(secret), Optional.empty());
        return with(new ClientCredentials(method, new ClientKeys.None(), List.of(kept), Optional.empty()));
    }

    /** Proves itself so, and needs no PKCE. */
    public static Client with(ClientCredentials credentials) {
        return client("shop", credentials, new ClientProtection(false, false, false, false));
    }

    /** Somebody else's than the portal's: citizens are asked for consent. */
    public static Client ofOthers() {
        Client app = phoneApp();
        return new Client(
                app.id(),
                app.presentation(),
                app.credentials(),
                app.addresses(),
                app.rights(),
                app.algorithms(),
                app.lifetimes(),
                app.protection(),
                new ClientSignIn(app.sector(), app.singleSignOn(), true));
    }

    /** Calls services, and signs nobody in. */
    public static Client forServices() {
        Client portal = portal();
        return new Client(
                portal.id(),
                portal.presentation(),
                portal.credentials(),
                portal.addresses(),
                new ClientRights(Set.of(GrantType.CLIENT_CREDENTIALS), portal.scopes()),
                portal.algorithms(),
                portal.lifetimes(),
                portal.protection(),
                portal.signIn());
    }

    private static Client confidential(ClientKeys keys, boolean proofKeyRequired) {
        return client(
                "portal",
                ClientCredentials.assertions(keys),
                new ClientProtection(false, proofKeyRequired, false, false));
    }

    private static ClientKeys given(JWK key) {
        return new ClientKeys.Given(new JWKSet(key.toPublicJWK()));
    }

    private static Client client(String id, ClientCredentials credentials, ClientProtection protection) {
        return new Client(
                id,
                ClientPresentation.named("Cổng dịch vụ công"),
                credentials,
                new ClientAddresses(Set.of(CALLBACK), Set.of("https://portal.example/"), Optional.empty(), false),
                new ClientRights(
                        Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN), Set.of("openid", "profile")),
                ClientAlgorithms.defaults(),
                ClientLifetimes.defaults(),
                protection,
                new ClientSignIn("portal.example", true, false));
    }
}
