package vn.cuaso.auth.client.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
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

        /** Its home page. */
        Optional<String> clientUri();

        Optional<String> logoUri();

        /** What it does with citizens' data. */
        Optional<String> policyUri();

        /** Its terms of service. */
        Optional<String> tosUri();

        /** Where a sign-in to it begins. */
        Optional<String> initiateLoginUri();

        /** {@code private_key_jwt}, {@code client_secret_basic}, {@code client_secret_post} or {@code none}. */
        @WithDefault("private_key_jwt")
        String authenticationMethod();

        /** The only algorithm that its assertions may be signed with; any that we check, unless given. */
        Optional<String> authenticationAlgorithm();

        /** JSON of a JWK set with the public keys that its assertions and request objects are checked with. */
        Optional<String> jwks();

        /** Where it publishes them. */
        Optional<String> jwksUri();

        /** SHA-256 of its secret, in small hexadecimal figures; two while one takes the other's place. */
        Optional<Set<String>> secretHashes();

        /** {@code ES256}, {@code PS256}, {@code EdDSA} or {@code RS256}; also for logout tokens. */
        Optional<String> idTokenAlgorithm();

        /** With one of those {@code /userinfo} answers with a JWT. */
        Optional<String> userinfoAlgorithm();

        /** The only one that its request objects may be signed with; any that we check, unless given. */
        Optional<String> requestObjectAlgorithm();

        /** Instead of everybody's ({@code cuaso.auth.tokens.access}). */
        Optional<Duration> accessTokenLifetime();

        /** Instead of everybody's ({@code cuaso.auth.tokens.identity}). */
        Optional<Duration> idTokenLifetime();

        /** {@code true}: the FAPI 2.0 Security Profile holds for it. */
        @WithDefault("false")
        boolean fapi2();

        /** {@code true}: it has to push its authorization requests (PAR, RFC 9126). */
        Optional<Boolean> pushedRequestsRequired();

        /** {@code true}: citizens are asked before it learns anything of them. */
        @WithDefault("false")
        boolean consentRequired();

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
        Optional<Boolean> proofKeyRequired();

        /** Where it is told that a citizen's session has ended (OpenID Connect Back-Channel Logout); https, as above. */
        Optional<String> backchannelLogoutUri();

        /** {@code true}: it needs the {@code sid} there. */
        @WithDefault("false")
        boolean backchannelLogoutSessionRequired();

        /**
         * {@code false}: every authorization is a sign-in of its own, which neither uses an SSO session nor begins one, and
         * its page offers no QR code.
         */
        @WithDefault("true")
        boolean singleSignOn();

        /** {@code true}: it gets tokens only when it proves a key of its own (DPoP, RFC 9449), and they are bound to it. */
        Optional<Boolean> dpopBound();
    }
}
