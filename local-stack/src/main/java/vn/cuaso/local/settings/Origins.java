package vn.cuaso.local.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three origins that browsers see. They carry the gateway's port, so they follow from it.
 *
 * @param portal the portal's pages
 * @param identity sign-in pages and the issuer
 * @param app the identity app
 */
public record Origins(String portal, String identity, String app) {

    /** The origins of a gateway on this port of the local machine. */
    public static Origins ofGateway(int port) {
        return new Origins("http://localhost:" + port, "http://id.localhost:" + port, "http://app.localhost:" + port);
    }

    /** As every service reads them. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("cuaso.origins.portal", portal);
        properties.put("cuaso.origins.identity", identity);
        properties.put("cuaso.origins.app", app);
        return properties;
    }
}
