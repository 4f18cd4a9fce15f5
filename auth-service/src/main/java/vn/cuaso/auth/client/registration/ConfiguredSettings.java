package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import vn.cuaso.auth.client.registration.ClientsConfig.ClientConfig;

/** Turns a client's configuration into what is checked for every registration. */
final class ConfiguredSettings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode settings = JsonNodeFactory.instance.objectNode();

    private ConfiguredSettings() {}

    static ObjectNode of(ClientConfig config) {
        ConfiguredSettings all = new ConfiguredSettings();
        all.presentation(config);
        all.credentials(config);
        all.addresses(config);
        all.protection(config);
        return all.settings;
    }

    private void presentation(ClientConfig config) {
        text(ClientSetting.DISPLAY_NAME, Optional.of(config.displayName()));
        text(ClientSetting.ENGLISH_NAME, config.englishDisplayName());
        text(ClientSetting.HOME, config.clientUri());
        text(ClientSetting.LOGO, config.logoUri());
        text(ClientSetting.POLICY, config.policyUri());
        text(ClientSetting.TERMS, config.tosUri());
        text(ClientSetting.INITIATE_LOGIN, config.initiateLoginUri());
        text(ClientSetting.SECTOR, config.sectorIdentifier());
        flag(ClientSetting.SINGLE_SIGN_ON, Optional.of(config.singleSignOn()));
        flag(ClientSetting.CONSENT_REQUIRED, Optional.of(config.consentRequired()));
    }

    private void credentials(ClientConfig config) {
        text(ClientSetting.AUTHENTICATION_METHOD, Optional.of(config.authenticationMethod()));
        text(ClientSetting.AUTHENTICATION_ALGORITHM, config.authenticationAlgorithm());
        config.jwks().ifPresent(text -> settings.set(ClientSetting.KEYS.wireName(), json(text)));
        text(ClientSetting.KEYS_ADDRESS, config.jwksUri());
        texts(ClientSetting.SECRET_HASHES, config.secretHashes());
        text(ClientSetting.IDENTITY_ALGORITHM, config.idTokenAlgorithm());
        text(ClientSetting.USER_INFO_ALGORITHM, config.userinfoAlgorithm());
        text(ClientSetting.REQUEST_OBJECT_ALGORITHM, config.requestObjectAlgorithm());
    }

    private void addresses(ClientConfig config) {
        texts(ClientSetting.REDIRECT_URIS, config.redirectUris());
        texts(ClientSetting.POST_LOGOUT_REDIRECT_URIS, config.postLogoutRedirectUris());
        text(ClientSetting.BACK_CHANNEL_LOGOUT_URI, config.backchannelLogoutUri());
        flag(ClientSetting.BACK_CHANNEL_LOGOUT_SESSION, Optional.of(config.backchannelLogoutSessionRequired()));
    }

    private void protection(ClientConfig config) {
        texts(ClientSetting.GRANT_TYPES, Optional.of(config.grantTypes()));
        text(ClientSetting.SCOPES, Optional.of(String.join(" ", config.scopes())));
        seconds(ClientSetting.ACCESS_LIFETIME, config.accessTokenLifetime());
        seconds(ClientSetting.IDENTITY_LIFETIME, config.idTokenLifetime());
        flag(ClientSetting.FAPI2, Optional.of(config.fapi2()));
        flag(ClientSetting.PROOF_KEY_REQUIRED, config.proofKeyRequired());
        flag(ClientSetting.PUSHED_REQUESTS, config.pushedRequestsRequired());
        flag(ClientSetting.DPOP_BOUND, config.dpopBound());
    }

    private void text(ClientSetting setting, Optional<String> value) {
        value.ifPresent(text -> settings.put(setting.wireName(), text));
    }

    private void texts(ClientSetting setting, Optional<? extends Collection<String>> values) {
        values.ifPresent(texts -> {
            ArrayNode list = settings.putArray(setting.wireName());
            texts.forEach(list::add);
        });
    }

    private void flag(ClientSetting setting, Optional<Boolean> value) {
        value.ifPresent(flag -> settings.put(setting.wireName(), flag));
    }

    private void seconds(ClientSetting setting, Optional<Duration> value) {
        value.ifPresent(duration -> settings.put(setting.wireName(), duration.toSeconds()));
    }

    /** What is no JSON becomes a text, which no reader takes for a key set. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.textNode("");
        }
    }
}
