package vn.cuaso.auth.client.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clients by their id: {@code cuaso.auth.clients.<client id>.*}. */
@ConfigMapping(prefix = "cuaso.auth.clients")
public interface ClientsConfig {

    @WithParentName
    Map<String, ClientConfig> clients();

    /** One client. */
    interface ClientConfig {

        /** Its name as citizens see it. */
        String displayName();

        /** The same on pages in English, where it is another one. */
        @WithName("display-name.en")
        Optional<String> englishDisplayName();

        /** {@code private_key_jwt} or {@code none}. */
        @WithDefault("private_key_jwt")
        String authenticationMethod();

        /** JSON of a JWK set with the public keys (EC P-256) that {@code private_key_jwt} is checked with. */
        Optional<String> jwks();

        /**
         * {@code authorization_code}, {@code refresh_token}, {@code client_credentials},
         * {@code urn:cuaso:params:oauth:grant-type:device-passcode}.
         */
        Set<String> grantTypes();

        /** What it may ask for. */
        Set<String> scopes();

        /** Absolute, without fragment; https, except in a {@code local} deployment. */
        Optional<Set<String>> redirectUris();

        /** Where a citizen may be sent after signing out. */
        Optional<Set<String>> postLogoutRedirectUris();

        /** Clients that share it see the same subjects. By default the one host of the redirect URIs. */
        Optional<String> sectorIdentifier();

        /** {@code false} exempts a confidential client from PKCE (OP-1). */
        @WithDefault("true")
        boolean proofKeyRequired();

        /** Where it is told that a citizen's session has ended (OpenID Connect Back-Channel Logout); https, as above. */
        Optional<String> backchannelLogoutUri();

        /**
         * {@code false}: every authorization is a sign-in of its own, which neither uses an SSO session nor begins one, and
         * its page offers no QR code.
         */
        @WithDefault("true")
        boolean singleSignOn();

        /** {@code true}: it gets tokens only when it proves a key of its own (DPoP, RFC 9449), and they are bound to it. */
        @WithDefault("false")
        boolean dpopBound();
    }
}
