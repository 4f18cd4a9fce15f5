package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import vn.cuaso.auth.deployment.Deployment;

/** Valid registrations, and what reads them. */
final class Registrations {

    private Registrations() {}

    /** Settings of a public client. */
    static ObjectNode settings() {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.put("client_name", "Cửa hàng");
        settings.put("token_endpoint_auth_method", "none");
        settings.put("scope", "openid profile");
        settings.putArray("grant_types").add("authorization_code");
        settings.putArray("redirect_uris").add("https://shop.example/callback");
        return settings;
    }

    /** Of a client that has a secret. */
    static ObjectNode settingsWithSecret() {
        return settings().put("token_endpoint_auth_method", "client_secret_basic");
    }

    static RegisteredClient client(String id) {
        return new RegisteredClient(id, ClientStatus.ACTIVE, settings(), List.of(), RegisteredClient.NEW);
    }

    /** One configured client, {@code portal}. */
    static ConfiguredClients configured() {
        ClientsConfig config = config(
                ClientsConfig.class,
                Map.of(
                        "cuaso.auth.clients.portal.display-name", "Cổng dịch vụ công",
                        "cuaso.auth.clients.portal.authentication-method", "none",
                        "cuaso.auth.clients.portal.grant-types", "authorization_code",
                        "cuaso.auth.clients.portal.scopes", "openid",
                        "cuaso.auth.clients.portal.redirect-uris", "https://portal.example/callback"));
        return new ConfiguredClients(config, Deployment.PRODUCTION);
    }

    static ClientRegistryConfig defaults() {
        return config(ClientRegistryConfig.class, Map.of());
    }

    private static <T> T config(Class<T> type, Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(type)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(type);
    }
}
