package vn.cuaso.auth.testing;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.HashMap;
import java.util.Map;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientSecret;

/**
 * Further clients, for what is unusual: {@code deaf} is never told of anything, for nobody listens at its address; {@code asking} has citizens asked for consent; the FAPI 2.0
 * Security Profile holds for {@code bank}; {@code shop} proves itself by a secret and needs no PKCE, as an older OpenID Connect
 * client; {@code signed-…} have what is signed for them signed otherwise.
 */
public final class ProtocolClients {

    public static final String DEAF = "deaf";
    public static final String ASKING = "asking";
    public static final String BANK = "bank";
    public static final String BANK_CALLBACK = "https://bank.example/callback";
    public static final String SHOP = "shop";
    public static final String SHOP_BY_POST = "shop-by-post";
    public static final String SHOP_SECRET = "shop-secret-of-the-tests";

    /** With a query of its own, as one of the conformance suite's. */
    public static final String SHOP_CALLBACK = "https://shop.example/callback?branch=1&till=a%20b";

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
        client(
                settings,
                BANK,
                Map.of(
                        "display-name", "Ngân hàng",
                        "jwks", keys,
                        "grant-types", "authorization_code,refresh_token,client_credentials",
                        "scopes", "openid,profile,otp:challenge",
                        "redirect-uris", BANK_CALLBACK,
                        "fapi2", "true"));
        client(
                settings,
                ASKING,
                Map.of(
                        "display-name", "Hỏi trước",
                        "jwks", keys,
                        "grant-types", "authorization_code",
                        "scopes", "openid,profile",
                        "redirect-uris", TestClients.PORTAL_CALLBACK,
                        "consent-required", "true"));
        shop(settings, SHOP, "client_secret_basic");
        shop(settings, SHOP_BY_POST, "client_secret_post");
        for (JWSAlgorithm algorithm : ClientAlgorithms.SUPPORTED) {
            client(
                    settings,
                    signedBy(algorithm.getName()),
                    Map.of(
                            "display-name",
                            "Ký bằng " + algorithm,
                            "jwks",
                            keys,
                            "grant-types",
                            "authorization_code,refresh_token",
                            "scopes",
                            "openid,profile",
                            "redirect-uris",
                            TestClients.PORTAL_CALLBACK,
                            "id-token-algorithm",
                            algorithm.getName(),
                            "userinfo-algorithm",
                            algorithm.getName()));
        }
        return settings;
    }

    /** The client that has all signed by this algorithm. */
    public static String signedBy(String algorithm) {
        return "signed-" + algorithm;
    }

    private static void shop(Map<String, String> settings, String id, String method) {
        client(
                settings,
                id,
                Map.of(
                        "display-name", "Cửa hàng",
                        "authentication-method", method,
                        "secret-hashes", ClientSecret.hash(SHOP_SECRET),
                        "grant-types", "authorization_code,refresh_token",
                        "scopes", "openid,profile,email,phone,address",
                        "redirect-uris", SHOP_CALLBACK,
                        "proof-key-required", "false"));
    }

    private static void client(Map<String, String> settings, String id, Map<String, String> properties) {
        properties.forEach((name, value) -> settings.put("cuaso.auth.clients.%s.%s".formatted(id, name), value));
    }
}
