package vn.cuaso.auth.testing;

import java.util.HashMap;
import java.util.Map;

/** Further clients, for what is unusual: {@code deaf} is never told of anything, for nobody listens at its address. */
public final class ProtocolClients {

    public static final String DEAF = "deaf";

    private ProtocolClients() {}

    /**
     * @param keys the JWK set of the confidential clients
     */
    static Map<String, String> settings(String keys) {
        Map<String, String> settings = new HashMap<>();
        client(
                settings,
                DEAF,
                Map.of(
                        "display-name", "Không nghe",
                        "jwks", keys,
                        "grant-types", "authorization_code,refresh_token",
                        "scopes", "openid,profile",
                        "redirect-uris", TestClients.PORTAL_CALLBACK,
                        "backchannel-logout-uri", "http://127.0.0.1:9/"));
        return settings;
    }

    private static void client(Map<String, String> settings, String id, Map<String, String> properties) {
        properties.forEach((name, value) -> settings.put("cuaso.auth.clients.%s.%s".formatted(id, name), value));
    }
}
