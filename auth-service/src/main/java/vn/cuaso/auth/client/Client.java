package vn.cuaso.auth.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.page.Language;

/**
 * A registered client.
 *
 * @param displayName as citizens see it
 * @param englishName the same on pages in English, where it is another one
 * @param authenticationMethod {@code private_key_jwt}, or {@code none} for public clients
 * @param keys public keys of {@code private_key_jwt}; empty for public clients
 * @param redirectUris compared as text, character for character (OP-2)
 * @param postLogoutRedirectUris likewise
 * @param sector clients of one sector see the same subjects (OP-3)
 * @param proofKeyRequired whether PKCE is required (OP-1)
 * @param backChannelLogoutUri where it is told that a session has ended (OP-7)
 * @param singleSignOn whether a sign-in at another client counts for it, and the other way round
 * @param dpopBound whether it gets tokens only with a DPoP proof (OP-4)
 */
public record Client(
        String id,
        String displayName,
        Optional<String> englishName,
        ClientAuthenticationMethod authenticationMethod,
        JWKSet keys,
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris,
        Set<GrantType> grantTypes,
        Set<String> scopes,
        String sector,
        boolean proofKeyRequired,
        Optional<URI> backChannelLogoutUri,
        boolean singleSignOn,
        boolean dpopBound) {

    /** A token for the passcode of a device, proven by the device's key ({@code docs/qr-pairing.md}). */
    public static final GrantType DEVICE_PASSCODE = new GrantType("urn:cuaso:params:oauth:grant-type:device-passcode");

    public Client {
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
        grantTypes = Set.copyOf(grantTypes);
        scopes = Set.copyOf(scopes);
    }

    /** As a page in this language calls it. */
    public String name(Language language) {
        return switch (language) {
            case VIETNAMESE -> displayName;
            case ENGLISH -> englishName.orElse(displayName);
        };
    }

    /** Whether it has no secret of its own, so that anybody can claim to be it. */
    public boolean isPublic() {
        return authenticationMethod.equals(ClientAuthenticationMethod.NONE);
    }
}
