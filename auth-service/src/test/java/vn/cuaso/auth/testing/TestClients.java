package vn.cuaso.auth.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Clients of the tests: {@code portal} signs citizens in with {@code private_key_jwt}, {@code phone-app} is public,
 * {@code identity-app} enrols devices, {@code operator} provisions accounts, {@code clinic} may ask for all there is about a
 * citizen, {@code otp-service} is asked by others. Their keys are made anew for each run.
 */
public final class TestClients implements QuarkusTestResourceLifecycleManager {

    public static final String PORTAL = "portal";
    public static final String PHONE_APP = "phone-app";
    public static final String IDENTITY_APP = "identity-app";
    public static final String OPERATOR = "operator";
    public static final String CLINIC = "clinic";
    public static final String RESOURCE_SERVER = "otp-service";
    public static final String PORTAL_CALLBACK = "http://localhost:8080/sign-in/callback";
    public static final String PHONE_APP_CALLBACK = "https://phone.example/callback";
    public static final String IDENTITY_APP_CALLBACK = "http://app.localhost:8080/app/enrolment";
    public static final String CLINIC_CALLBACK = "https://clinic.example/callback";
    public static final String SIGNED_OUT = "http://localhost:8080/";

    private static final String KEY_PROPERTY = "test.client-key";

    @Override
    public Map<String, String> start() {
        ECKey key = newKey();
        String keys = new JWKSet(key.toPublicJWK()).toString();
        Map<String, String> settings = new HashMap<>(ProtocolClients.settings(keys));
        settings.putAll(
                Map.ofEntries(
                        Map.entry(KEY_PROPERTY, key.toJSONString()),
                        client(PORTAL, "display-name", "Cổng dịch vụ công"),
                        client(PORTAL, "jwks", keys),
                        client(PORTAL, "grant-types", "authorization_code,refresh_token"),
                        client(PORTAL, "scopes", "openid,profile"),
                        client(PORTAL, "redirect-uris", PORTAL_CALLBACK),
                        client(PORTAL, "post-logout-redirect-uris", SIGNED_OUT),
                        client(PHONE_APP, "display-name", "Ứng dụng"),
                        client(PHONE_APP, "display-name.en", "Phone app"),
                        client(PHONE_APP, "authentication-method", "none"),
                        client(PHONE_APP, "grant-types", "authorization_code,refresh_token"),
                        client(PHONE_APP, "scopes", "openid,profile"),
                        client(PHONE_APP, "redirect-uris", PHONE_APP_CALLBACK),
                        client(IDENTITY_APP, "display-name", "Định danh"),
                        client(IDENTITY_APP, "authentication-method", "none"),
                        client(
                                IDENTITY_APP,
                                "grant-types",
                                "authorization_code,urn:cuaso:params:oauth:grant-type:device-passcode"),
                        client(IDENTITY_APP, "scopes", "openid,device:enrol"),
                        client(IDENTITY_APP, "redirect-uris", IDENTITY_APP_CALLBACK),
                        client(IDENTITY_APP, "single-sign-on", "false"),
                        client(IDENTITY_APP, "dpop-bound", "true"),
                        client(CLINIC, "display-name", "Phòng khám"),
                        client(CLINIC, "jwks", keys),
                        client(CLINIC, "grant-types", "authorization_code,refresh_token"),
                        client(CLINIC, "scopes", "openid,profile,email,phone,address,citizen,offline_access"),
                        client(CLINIC, "redirect-uris", CLINIC_CALLBACK),
                        client(RESOURCE_SERVER, "display-name", "Mã một lần"),
                        client(RESOURCE_SERVER, "jwks", keys),
                        client(RESOURCE_SERVER, "grant-types", "client_credentials"),
                        client(RESOURCE_SERVER, "scopes", "otp:challenge"),
                        client(OPERATOR, "display-name", "Vận hành"),
                        client(OPERATOR, "jwks", keys),
                        client(OPERATOR, "grant-types", "client_credentials"),
                        client(
                                OPERATOR,
                                "scopes",
                                "accounts:provision,applicants:read,audit:read,clients:register,keys:rotate,operators:manage,otp:challenge,pairings:judge")));
        return settings;
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    /** The private key of the confidential clients. */
    public static ECKey key() {
        try {
            return ECKey.parse(ConfigProvider.getConfig().getValue(KEY_PROPERTY, String.class));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new ES256 key with an id. */
    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map.Entry<String, String> client(String id, String property, String value) {
        return Map.entry("cuaso.auth.clients." + id + "." + property, value);
    }
}
