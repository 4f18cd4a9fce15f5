package vn.cuaso.auth.client;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.page.Language;

/**
 * A registered client. What is asked of it most often has a short name here.
 *
 * @param presentation what citizens see of it
 * @param credentials how it proves who it is
 * @param addresses where browsers and notices are sent
 * @param rights what it may ask for
 * @param algorithms what is signed how
 * @param lifetimes how long its tokens live
 * @param protection what its requests have to be protected with
 * @param signIn how citizens sign in to it
 */
public record Client(
        String id,
        ClientPresentation presentation,
        ClientCredentials credentials,
        ClientAddresses addresses,
        ClientRights rights,
        ClientAlgorithms algorithms,
        ClientLifetimes lifetimes,
        ClientProtection protection,
        ClientSignIn signIn) {

    /** A token for the passcode of a device, proven by the device's key ({@code docs/qr-pairing.md}). */
    public static final GrantType DEVICE_PASSCODE = new GrantType("urn:cuaso:params:oauth:grant-type:device-passcode");

    /** As a page in this language calls it. */
    public String name(Language language) {
        return presentation.displayName(language);
    }

    /** Whether it has no secret of its own, so that anybody can claim to be it. */
    public boolean isPublic() {
        return credentials.method().equals(ClientAuthenticationMethod.NONE);
    }

    /** Whether the FAPI 2.0 Security Profile holds for it. */
    public boolean isFapi2() {
        return protection.fapi2();
    }

    /**
     * Whether a refresh token is replaced at each use (OP-5). A client that proves itself at each use keeps its own: RFC 9700
     * §4.14.2 asks for either, FAPI 2.0 §5.3.2.1 forbids rotation.
     */
    public boolean rotatesRefreshTokens() {
        return isPublic();
    }

    /** As citizens see it where their language plays no part. */
    public String displayName() {
        return presentation.displayName();
    }

    public Set<String> redirectUris() {
        return addresses.redirectUris();
    }

    public Set<String> postLogoutRedirectUris() {
        return addresses.postLogoutRedirectUris();
    }

    public Optional<URI> backChannelLogoutUri() {
        return addresses.backChannelLogoutUri();
    }

    public Set<GrantType> grantTypes() {
        return rights.grantTypes();
    }

    public Set<String> scopes() {
        return rights.scopes();
    }

    public boolean proofKeyRequired() {
        return protection.proofKeyRequired();
    }

    public boolean dpopBound() {
        return protection.dpopBound();
    }

    public String sector() {
        return signIn.sector();
    }

    public boolean singleSignOn() {
        return signIn.singleSignOn();
    }
}
