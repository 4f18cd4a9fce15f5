package vn.cuaso.auth.client.registration;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientKeys;

/** What the settings of a client have to be together. */
final class ClientRules {

    private static final Set<GrantType> GRANT_TYPES = Set.of(
            GrantType.AUTHORIZATION_CODE,
            GrantType.REFRESH_TOKEN,
            GrantType.CLIENT_CREDENTIALS,
            Client.DEVICE_PASSCODE);

    /** What is for our own services and for the identity app. */
    private static final Set<GrantType> OWN_GRANT_TYPES = Set.of(GrantType.CLIENT_CREDENTIALS, Client.DEVICE_PASSCODE);

    /**
     * What a citizen can let somebody else know. Every other scope opens an API of this installation: whoever may register
     * clients must not be able to hand those out, and with them what is not theirs to do.
     */
    private static final Set<String> CITIZENS_SCOPES =
            Set.of("openid", "profile", "phone", "email", "address", "citizen", "offline_access");

    private final Client client;
    private final ClientSettings settings;

    private ClientRules(Client client, ClientSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    static void check(Client client, ClientOrigin origin, ClientSettings settings) {
        ClientRules rules = new ClientRules(client, settings);
        rules.checkCredentials();
        rules.checkRights();
        rules.checkPublic();
        if (client.isFapi2()) {
            rules.checkFapi2();
        }
        switch (origin) {
            case CONFIGURED -> rules.checkConfigured();
            case REGISTERED -> rules.checkRegistered();
        }
    }

    private void checkCredentials() {
        ClientAuthenticationMethod method = client.credentials().method();
        boolean signs = method.equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        require(
                !signs || !(client.credentials().keys() instanceof ClientKeys.None),
                ClientSetting.KEYS,
                "is needed for private_key_jwt");
        require(
                client.credentials().secrets().isEmpty() || hasSecret(method),
                ClientSetting.SECRET_HASHES,
                "is given, but %s uses no secret".formatted(method));
        require(
                signs || client.credentials().assertionAlgorithm().isEmpty(),
                ClientSetting.AUTHENTICATION_ALGORITHM,
                "is given, but %s signs nothing".formatted(method));
        require(
                client.algorithms().requestObject().isEmpty()
                        || !(client.credentials().keys() instanceof ClientKeys.None),
                ClientSetting.REQUEST_OBJECT_ALGORITHM,
                "is given, but there are no keys to check request objects with");
    }

    private void checkRights() {
        require(
                GRANT_TYPES.containsAll(client.grantTypes()),
                ClientSetting.GRANT_TYPES,
                "holds one that is not of " + GRANT_TYPES);
        require(!client.grantTypes().isEmpty(), ClientSetting.GRANT_TYPES, "is missing");
        require(!client.scopes().isEmpty(), ClientSetting.SCOPES, "is missing");
        require(
                client.dpopBound() || !client.grantTypes().contains(Client.DEVICE_PASSCODE),
                ClientSetting.DPOP_BOUND,
                "has to be true for " + Client.DEVICE_PASSCODE);
        require(
                !client.redirectUris().isEmpty() || !client.grantTypes().contains(GrantType.AUTHORIZATION_CODE),
                ClientSetting.REDIRECT_URIS,
                "is needed for authorization_code");
    }

    private void checkPublic() {
        require(
                client.proofKeyRequired() || !client.isPublic(),
                ClientSetting.PROOF_KEY_REQUIRED,
                "cannot be false for a public client");
        require(
                !client.isPublic() || !client.grantTypes().contains(GrantType.CLIENT_CREDENTIALS),
                ClientSetting.GRANT_TYPES,
                "cannot hold client_credentials for a public client");
    }

    /** FAPI 2.0 Security Profile §5.3.2 and §5.4.1. PKCE, pushed requests and DPoP need not be asked for. */
    private void checkFapi2() {
        require(
                client.credentials().method().equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT),
                ClientSetting.AUTHENTICATION_METHOD,
                "has to be private_key_jwt for FAPI 2.0");
        requireFapi2(
                ClientSetting.AUTHENTICATION_ALGORITHM, client.credentials().assertionAlgorithm());
        requireFapi2(
                ClientSetting.IDENTITY_ALGORITHM,
                Optional.of(client.algorithms().identityToken()));
        requireFapi2(ClientSetting.USER_INFO_ALGORITHM, client.algorithms().userInfo());
        requireFapi2(ClientSetting.REQUEST_OBJECT_ALGORITHM, client.algorithms().requestObject());
        for (ClientSetting implied :
                List.of(ClientSetting.PROOF_KEY_REQUIRED, ClientSetting.PUSHED_REQUESTS, ClientSetting.DPOP_BOUND)) {
            require(settings.flag(implied, true), implied, "cannot be false for FAPI 2.0");
        }
    }

    /** Nobody is there who could be told a secret once. */
    private void checkConfigured() {
        ClientAuthenticationMethod method = client.credentials().method();
        require(
                !hasSecret(method) || !client.credentials().secrets().isEmpty(),
                ClientSetting.SECRET_HASHES,
                "is needed for " + method);
    }

    private void checkRegistered() {
        require(
                client.grantTypes().stream().noneMatch(OWN_GRANT_TYPES::contains),
                ClientSetting.GRANT_TYPES,
                "holds one that is for configured clients: " + OWN_GRANT_TYPES);
        require(
                CITIZENS_SCOPES.containsAll(client.scopes()),
                ClientSetting.SCOPES,
                "holds one that is not of " + CITIZENS_SCOPES.stream().sorted().toList());
    }

    private void requireFapi2(ClientSetting setting, Optional<JWSAlgorithm> algorithm) {
        require(
                algorithm.stream().allMatch(ClientAlgorithms.FAPI2::contains),
                setting,
                "is not one of %s, as FAPI 2.0 wants".formatted(ClientAlgorithms.FAPI2));
    }

    static boolean hasSecret(ClientAuthenticationMethod method) {
        return method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                || method.equals(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private void require(boolean holds, ClientSetting setting, String problem) {
        if (!holds) {
            settings.refuse(setting, problem);
        }
    }
}
