package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.ClientCredentials;
import vn.cuaso.auth.client.ClientKeys;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.client.key.UsableKeys;

/** Reads how a client proves who it is. */
final class CredentialsReading {

    /** The old one and the new one, while one takes the other's place. */
    static final int MOST_SECRETS = 2;

    private static final int MOST_KEYS = 20;

    private static final List<ClientAuthenticationMethod> METHODS = List.of(
            ClientAuthenticationMethod.PRIVATE_KEY_JWT,
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST,
            ClientAuthenticationMethod.NONE);

    private final ClientSettings settings;

    CredentialsReading(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * @param kept the secrets that it has already
     */
    ClientCredentials read(List<ClientSecret> kept) {
        ClientAuthenticationMethod method = settings.text(ClientSetting.AUTHENTICATION_METHOD)
                .map(ClientAuthenticationMethod::new)
                .orElse(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        if (!METHODS.contains(method)) {
            settings.refuse(ClientSetting.AUTHENTICATION_METHOD, "is not one of " + METHODS);
        }
        List<ClientSecret> given = secrets();
        return new ClientCredentials(
                method,
                keys(),
                given.isEmpty() && ClientRules.hasSecret(method) ? kept : given,
                settings.algorithm(ClientSetting.AUTHENTICATION_ALGORITHM));
    }

    private List<ClientSecret> secrets() {
        Set<String> hashes = settings.texts(ClientSetting.SECRET_HASHES);
        if (hashes.size() > MOST_SECRETS || !hashes.stream().allMatch(ClientSecret::isHash)) {
            settings.refuse(
                    ClientSetting.SECRET_HASHES, "is not one or two SHA-256, each of 64 small hexadecimal figures");
            return List.of();
        }
        return hashes.stream()
                .map(hash -> new ClientSecret(hash, Optional.empty()))
                .toList();
    }

    private ClientKeys keys() {
        Optional<URI> address = settings.address(ClientSetting.KEYS_ADDRESS);
        Optional<JsonNode> given = settings.node(ClientSetting.KEYS);
        if (address.isPresent() && given.isPresent()) {
            settings.refuse(ClientSetting.KEYS_ADDRESS, "is given beside jwks: one of the two");
        }
        return address.<ClientKeys>map(ClientKeys.Published::new)
                .or(() -> given.flatMap(this::set).map(ClientKeys.Given::new))
                .orElseGet(ClientKeys.None::new);
    }

    private Optional<JWKSet> set(JsonNode node) {
        try {
            // Whatever is no object is no JWK set either, and its text is told to nobody.
            return usable(JWKSet.parse(node.isObject() ? node.toString() : ""));
        } catch (ParseException _) {
            return settings.refuse(ClientSetting.KEYS, "is not a JWK set");
        }
    }

    private Optional<JWKSet> usable(JWKSet set) {
        Optional<String> problem = set.getKeys().stream()
                .map(UsableKeys::problem)
                .flatMap(Optional::stream)
                .findFirst();
        if (problem.isPresent()) {
            return settings.refuse(ClientSetting.KEYS, problem.get());
        }
        if (set.size() > MOST_KEYS) {
            return settings.refuse(ClientSetting.KEYS, "holds more than %d keys".formatted(MOST_KEYS));
        }
        long ids = set.getKeys().stream().map(JWK::getKeyID).distinct().count();
        return ids == set.size()
                ? Optional.of(set).filter(keys -> !keys.isEmpty())
                : settings.refuse(ClientSetting.KEYS, "holds several keys that their kid does not tell apart");
    }
}
