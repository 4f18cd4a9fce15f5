package vn.cuaso.auth.federation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other providers, by the identifier that clients send as {@code idp_hint}; docs/federation.md describes them. */
@ConfigMapping(prefix = "cuaso.auth.federation")
public interface FederationConfig {

    @WithParentName
    Map<String, ProviderConfig> providers();

    /** One provider. */
    interface ProviderConfig {

        /** What citizens call its account. */
        Name name();

        /** Exactly as it stands in its ID tokens. */
        URI issuer();

        /** Who we are there. */
        String clientId();

        /** Location of the PEM private key (P-256) that proves it ({@code private_key_jwt}). */
        Optional<String> clientKey();

        /** The secret that proves it, where the provider takes no {@link #clientKey}. */
        Optional<String> clientSecret();

        /** Where citizens are sent; {@code <issuer>/authorize} by default. */
        Optional<URI> authorizationEndpoint();

        /** Where codes are redeemed; {@code <issuer>/token} by default. */
        Optional<URI> tokenEndpoint();

        /** Where its keys are; {@code <issuer>/jwks} by default. */
        Optional<URI> jwks();

        /** Where claims are that its ID tokens do not hold; {@code <issuer>/userinfo} by default. */
        Optional<URI> userInfoEndpoint();

        /** Asked for beside {@code openid}. */
        Optional<List<String>> scopes();

        /** Whether every response of it carries {@code iss} (RFC 9207). One that does carry it is checked in any case. */
        @WithDefault("false")
        boolean issuerInResponse();

        Status status();

        /** Whether its word is enough that an ID number is the citizen's. Without it nothing is linked. */
        @WithDefault("false")
        boolean assertsVerifiedIds();

        /** The claim that holds the ID number. */
        @WithDefault("citizen_id")
        String citizenIdClaim();

        /** Our level for each {@code acr} of its; any other is the lowest. */
        Map<String, String> acr();

        /** What answers below 500 while the provider works; without it only failed sign-ins tell. */
        Optional<URI> health();
    }

    /** In each language. */
    interface Name {

        String vi();

        String en();
    }

    /** How it stands, by date. */
    interface Status {

        /** Switched off, or the only way in, whatever the date. */
        @WithDefault("offered")
        Kind kind();

        /** The last day, in Vietnam; the provider is retired after it. */
        Optional<LocalDate> lastDay();

        /** From when on citizens are told of the last day; at once by default. */
        Optional<LocalDate> announcedFrom();

        /** What an operator decides. */
        enum Kind {
            OFFERED,
            RETIRED,
            /** Citizens who come to sign in are sent there without being asked. */
            ONLY
        }
    }
}
