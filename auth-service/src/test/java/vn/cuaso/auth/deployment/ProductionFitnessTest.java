package vn.cuaso.auth.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.client.registration.ClientsConfig;
import vn.cuaso.auth.device.PasscodeConfig;
import vn.cuaso.auth.federation.FederationConfig;
import vn.cuaso.auth.password.PasswordConfig;
import vn.cuaso.auth.protection.EncryptionConfig;
import vn.cuaso.auth.protection.LookupConfig;
import vn.cuaso.auth.protection.SubjectConfig;

class ProductionFitnessTest {

    private static final String SECRET = "c2VjcmV0";
    private static final Map<String, String> PACKAGED = Map.of("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("cuaso.auth.encryption.keys.2026-1", SECRET),
            Map.entry("cuaso.auth.encryption.current", "2026-1"),
            Map.entry("cuaso.auth.lookup.keys.2026-1", SECRET),
            Map.entry("cuaso.auth.lookup.current", "2026-1"),
            Map.entry("cuaso.auth.subject.keys.2026-1", SECRET),
            Map.entry("cuaso.auth.subject.current", "2026-1"),
            Map.entry("cuaso.auth.passcode.keys.2026-1", SECRET),
            Map.entry("cuaso.auth.passcode.current", "2026-1"),
            Map.entry("cuaso.auth.clients.portal.display-name", "Cổng"),
            Map.entry("cuaso.auth.clients.portal.grant-types", "authorization_code"),
            Map.entry("cuaso.auth.clients.portal.scopes", "openid"),
            Map.entry("cuaso.auth.clients.portal.jwks", jwks("portal-1")),
            Map.entry("cuaso.origins.portal", "https://portal.example"),
            Map.entry("cuaso.origins.identity", "https://id.example"),
            Map.entry("cuaso.origins.app", "https://app.example"),
            Map.entry("quarkus.http.proxy.trusted-proxies", "192.0.2.1"));

    @Test
    void productionSettingsAreNoProblem() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuaso.auth.encryption.keys.local-1",
                "cuaso.auth.lookup.keys.local-test-1",
                "cuaso.auth.subject.keys.\"local-1\"",
                "cuaso.auth.passcode.keys.local-1"
            })
    @DisplayName("DATA-3: a development key keeps the service from starting in production, and is not shown")
    void developmentKeyIsNamedButNotShown(String property) {
        assertThat(problems(Map.of(property, SECRET)))
                .singleElement()
                .asString()
                .contains(property.replace("\"", ""))
                .doesNotContain(SECRET);
    }

    @Test
    @DisplayName("DATA-3: a development key that comes by an environment variable does so too")
    void developmentKeyOfTheEnvironmentIsAProblem() {
        assertThat(problems(new EnvConfigSource(Map.of("CUASO_AUTH_ENCRYPTION_KEYS_LOCAL_1", SECRET), 300)))
                .singleElement()
                .asString()
                .contains("cuaso.auth.encryption.keys.local")
                .doesNotContain(SECRET);
    }

    @Test
    @DisplayName("DATA-3: a client's development key does so too, however its id is written")
    void developmentKeyOfAClientIsAProblem() {
        String escaped = jwks("local-portal").replace("local-portal", "\\u006cocal-portal");

        assertThat(problems(Map.of("cuaso.auth.clients.portal.jwks", escaped)))
                .containsExactly("cuaso.auth.clients.portal.jwks holds a development key");
    }

    @Test
    @DisplayName("DATA-3: an issuer without TLS does so too")
    void plainHttpIsAProblem() {
        assertThat(problems(Map.of("cuaso.origins.identity", "http://id.localhost:8080")))
                .containsExactly("http://id.localhost:8080 is not https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"issuer", "token-endpoint", "jwks", "user-info-endpoint", "authorization-endpoint", "health"})
    @DisplayName("DATA-3: an address of another provider without TLS does so too")
    void plainHttpOfAnotherProviderIsAProblem(String property) {
        Map<String, String> provider = new HashMap<>(Map.of(
                "cuaso.auth.federation.quocgia.name.vi", "Cổng",
                "cuaso.auth.federation.quocgia.name.en", "Portal",
                "cuaso.auth.federation.quocgia.issuer", "https://quocgia.example",
                "cuaso.auth.federation.quocgia.client-id", "cua-so",
                "cuaso.auth.federation.quocgia.status.kind", "offered"));
        assertThat(problems(provider)).isEmpty();

        provider.put("cuaso.auth.federation.quocgia." + property, "http://quocgia.example");

        assertThat(problems(provider))
                .containsExactly("cuaso.auth.federation.quocgia: http://quocgia.example is not https");
    }

    @ParameterizedTest
    @CsvSource({"19455,2", "19456,1", "8,2"})
    @DisplayName("DATA-3: password hashes that are too cheap do so too")
    void weakArgon2IsAProblem(String memory, String iterations) {
        assertThat(problems(Map.of("cuaso.auth.password.memory", memory, "cuaso.auth.password.iterations", iterations)))
                .containsExactly("cuaso.auth.password is weaker than memory=19456, iterations=2, parallelism=1");
    }

    @Test
    @DisplayName("OTP-8: production does not start before it was told where the gateway is")
    void packagedTrustedProxiesAreAProblem() {
        Map<String, String> untold = new HashMap<>(SAFE);
        untold.remove("quarkus.http.proxy.trusted-proxies");

        assertThat(fitness(config(untold).build()).problems())
                .singleElement()
                .asString()
                .startsWith("quarkus.http.proxy.trusted-proxies is not set");
    }

    @Test
    void bareIpv6AddressOfTheGatewayIsAProblem() {
        assertThat(problems(Map.of("quarkus.http.proxy.trusted-proxies", "192.0.2.1, 2001:db8::1")))
                .singleElement()
                .asString()
                .contains("write [2001:db8::1]");
        assertThat(problems(Map.of("quarkus.http.proxy.trusted-proxies", "[2001:db8::1],2001:db8::/32,gateway:8080")))
                .isEmpty();
    }

    private static List<String> problems(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.putAll(changes);
        return fitness(config(settings).build()).problems();
    }

    private static List<String> problems(EnvConfigSource environment) {
        return fitness(config(SAFE).withSources(environment).build()).problems();
    }

    private static SmallRyeConfigBuilder config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(EncryptionConfig.class)
                .withMapping(LookupConfig.class)
                .withMapping(SubjectConfig.class)
                .withMapping(PasscodeConfig.class)
                .withMapping(ClientsConfig.class)
                .withMapping(PasswordConfig.class)
                .withMapping(Origins.class)
                .withMapping(FederationConfig.class)
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(PACKAGED, "application.properties", 250),
                        new PropertiesConfigSource(settings, "operator", 300));
    }

    private static ProductionFitness fitness(SmallRyeConfig config) {
        return new ProductionFitness(
                config.getConfigMapping(EncryptionConfig.class),
                config.getConfigMapping(LookupConfig.class),
                config.getConfigMapping(SubjectConfig.class),
                config.getConfigMapping(PasscodeConfig.class),
                config.getConfigMapping(ClientsConfig.class),
                config.getConfigMapping(PasswordConfig.class),
                config.getConfigMapping(Origins.class),
                config.getConfigMapping(FederationConfig.class),
                config);
    }

    private static String jwks(String keyId) {
        try {
            return new JWKSet(new ECKeyGenerator(Curve.P_256).keyID(keyId).generate()).toString();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
