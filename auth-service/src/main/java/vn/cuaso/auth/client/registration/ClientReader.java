package vn.cuaso.auth.client.registration;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAddresses;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientCredentials;
import vn.cuaso.auth.client.ClientKeys;
import vn.cuaso.auth.client.ClientLifetimes;
import vn.cuaso.auth.client.ClientPresentation;
import vn.cuaso.auth.client.ClientProtection;
import vn.cuaso.auth.client.ClientRights;
import vn.cuaso.auth.client.ClientSignIn;
import vn.cuaso.auth.client.registration.ClientsConfig.ClientConfig;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.page.Language;

/** Makes clients of their configuration and refuses what would be unsafe or could never work. */
final class ClientReader {

    private static final Set<GrantType> GRANT_TYPES = Set.of(
            GrantType.AUTHORIZATION_CODE,
            GrantType.REFRESH_TOKEN,
            GrantType.CLIENT_CREDENTIALS,
            Client.DEVICE_PASSCODE);
    private static final Set<ClientAuthenticationMethod> METHODS =
            Set.of(ClientAuthenticationMethod.PRIVATE_KEY_JWT, ClientAuthenticationMethod.NONE);

    private final String id;
    private final ClientConfig config;
    private final Deployment deployment;

    ClientReader(String id, ClientConfig config, Deployment deployment) {
        this.id = id;
        this.config = config;
        this.deployment = deployment;
    }

    /**
     * @throws IllegalArgumentException naming the property that is wrong
     */
    Client read() {
        ClientAuthenticationMethod method = method();
        Set<GrantType> grantTypes = grantTypes(method);
        require(
                config.dpopBound() || !grantTypes.contains(Client.DEVICE_PASSCODE),
                "dpop-bound",
                "has to be true for " + Client.DEVICE_PASSCODE);
        Set<String> redirectUris =
                addresses("redirect-uris", config.redirectUris().orElse(Set.of()));
        require(
                !redirectUris.isEmpty() || !grantTypes.contains(GrantType.AUTHORIZATION_CODE),
                "redirect-uris",
                "is needed for authorization_code");
        require(
                config.proofKeyRequired() || !method.equals(ClientAuthenticationMethod.NONE),
                "proof-key-required",
                "cannot be false for a public client");
        Optional<URI> backChannelLogoutUri =
                addresses(
                                "backchannel-logout-uri",
                                config.backchannelLogoutUri().map(Set::of).orElse(Set.of()))
                        .stream()
                        .map(URI::create)
                        .findFirst();
        Set<String> postLogoutRedirectUris = addresses(
                "post-logout-redirect-uris", config.postLogoutRedirectUris().orElse(Set.of()));
        return new Client(
                id,
                presentation(),
                method.equals(ClientAuthenticationMethod.NONE)
                        ? ClientCredentials.none()
                        : ClientCredentials.assertions(new ClientKeys.Given(keys())),
                new ClientAddresses(redirectUris, postLogoutRedirectUris, backChannelLogoutUri, false),
                new ClientRights(grantTypes, config.scopes()),
                ClientAlgorithms.defaults(),
                ClientLifetimes.defaults(),
                new ClientProtection(false, config.proofKeyRequired(), false, config.dpopBound()),
                new ClientSignIn(sector(redirectUris), config.singleSignOn(), false));
    }

    private ClientPresentation presentation() {
        return ClientPresentation.named(
                config.displayName(),
                config.englishDisplayName()
                        .map(name -> Map.of(Language.ENGLISH, name))
                        .orElse(Map.of()));
    }

    private ClientAuthenticationMethod method() {
        ClientAuthenticationMethod method = new ClientAuthenticationMethod(config.authenticationMethod());
        require(METHODS.contains(method), "authentication-method", "is not one of " + METHODS);
        return method;
    }

    private Set<GrantType> grantTypes(ClientAuthenticationMethod method) {
        Set<GrantType> grantTypes =
                config.grantTypes().stream().map(GrantType::new).collect(Collectors.toSet());
        require(GRANT_TYPES.containsAll(grantTypes), "grant-types", "holds one that is not of " + GRANT_TYPES);
        require(
                !grantTypes.contains(GrantType.CLIENT_CREDENTIALS) || !method.equals(ClientAuthenticationMethod.NONE),
                "grant-types",
                "cannot hold client_credentials for a public client");
        return grantTypes;
    }

    private JWKSet keys() {
        JWKSet keys;
        try {
            keys = JWKSet.parse(config.jwks().orElse("{\"keys\":[]}"));
        } catch (ParseException e) {
            throw new IllegalArgumentException(property("jwks") + " is not a JWK set", e);
        }
        require(!keys.isEmpty(), "jwks", "is needed for private_key_jwt");
        require(keys.getKeys().stream().noneMatch(JWK::isPrivate), "jwks", "holds a private key");
        require(keys.getKeys().stream().allMatch(ClientReader::isP256), "jwks", "holds a key that is not EC P-256");
        return keys;
    }

    private static boolean isP256(JWK key) {
        return key instanceof ECKey curveKey && curveKey.getCurve().equals(Curve.P_256);
    }

    private Set<String> addresses(String property, Set<String> addresses) {
        for (String address : addresses) {
            URI uri = URI.create(address);
            require(uri.getHost() != null && uri.getRawFragment() == null, property, "holds a bad address: " + address);
            require(
                    "https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && deployment == Deployment.LOCAL),
                    property,
                    "holds an address without https: " + address);
        }
        return addresses;
    }

    /** OpenID Connect Core §8.1: the host of the redirect URIs, where there is only one. */
    private String sector(Set<String> redirectUris) {
        Set<String> hosts =
                redirectUris.stream().map(uri -> URI.create(uri).getHost()).collect(Collectors.toSet());
        require(
                config.sectorIdentifier().isPresent() || hosts.size() < 2,
                "sector-identifier",
                "is needed when the redirect URIs have several hosts");
        return config.sectorIdentifier()
                .orElseGet(() -> hosts.stream().findFirst().orElse(id));
    }

    private void require(boolean holds, String property, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(property(property) + " " + problem);
        }
    }

    private String property(String name) {
        return "cuaso.auth.clients.%s.%s".formatted(id, name);
    }
}
