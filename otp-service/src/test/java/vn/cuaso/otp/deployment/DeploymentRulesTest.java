package vn.cuaso.otp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.otp.deployment.Deployment.LOCAL;
import static vn.cuaso.otp.deployment.Deployment.PRODUCTION;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.otp.OtpConfig;
import vn.cuaso.otp.channel.HttpGatewaysConfig;
import vn.cuaso.otp.keys.NamedKeys;

class DeploymentRulesTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private URI identity = URI.create("https://id.example");

    private final Map<String, String> properties = new HashMap<>(Map.of(
            "cuaso.otp.channels", "carrier-a",
            "cuaso.otp.http-gateways.carrier-a.url", "https://sms.example/send",
            "cuaso.otp.code.current", "2026-01",
            "cuaso.otp.code.keys.2026-01", KEY,
            "cuaso.otp.encryption.current", "2026-01",
            "cuaso.otp.encryption.keys.2026-01", KEY,
            "cuaso.otp.fingerprint.current", "2026-01",
            "cuaso.otp.fingerprint.keys.2026-01", KEY));

    @Test
    void soundConfigurationMayStart() {
        assertThat(violations(PRODUCTION)).isEmpty();
    }

    @Test
    @DisplayName("DATA-3: a development key of any purpose keeps the service from starting in production")
    void developmentKeyIsRefusedInProduction() {
        for (var purpose : List.of("code", "encryption", "fingerprint")) {
            var property = "cuaso.otp." + purpose + ".keys.local-1";
            properties.put(property, KEY);

            assertThat(violations(PRODUCTION)).singleElement().asString().contains("\"local-1\" is a development key");

            properties.remove(property);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-1", "local.1", "LOCAL_1"})
    @DisplayName("DATA-3: a development key is known by its id also where an environment variable has changed its dash")
    void developmentKeyIsKnownInEverySpelling(String kid) {
        assertThat(NamedKeys.isDevelopmentKey(kid)).isTrue();
    }

    @Test
    @DisplayName("DATA-3: the SMS inbox keeps the service from starting in production, even as the second channel")
    void inboxIsRefusedInProduction() {
        properties.put("cuaso.otp.channels", "carrier-a,inbox");

        assertThat(violations(PRODUCTION)).singleElement().asString().contains("SMS inbox");
    }

    @Test
    void gatewayInTheClearIsRefusedInProduction() {
        properties.put("cuaso.otp.http-gateways.carrier-a.url", "http://sms.example/send");
        assertThat(violations(PRODUCTION)).singleElement().asString().contains("carrier-a.url is not an https");

        properties.put("cuaso.otp.http-gateways.carrier-a.url", "/send");
        assertThat(violations(PRODUCTION)).singleElement().asString().contains("carrier-a.url is not an https");
    }

    @Test
    @DisplayName("Every gateway is looked at: not only the first, and not only those that are in use")
    void furtherGatewayInTheClearIsRefusedInProduction() {
        properties.put("cuaso.otp.channels", "carrier-a,carrier-b");
        properties.put("cuaso.otp.http-gateways.carrier-b.url", "http://sms-b.example/send");
        properties.put("cuaso.otp.http-gateways.carrier-c.url", "http://sms-c.example/send");

        assertThat(violations(PRODUCTION))
                .satisfiesExactlyInAnyOrder(
                        violation -> assertThat(violation).contains("carrier-b.url is not an https"),
                        violation -> assertThat(violation).contains("carrier-c.url is not an https"));
    }

    @Test
    void gatewayWithoutAddressIsRefusedEverywhere() {
        properties.put("cuaso.otp.http-gateways.carrier-b.headers.Authorization", "Bearer secret");

        assertThatThrownBy(() -> violations(LOCAL))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("cuaso.otp.http-gateways.carrier-b.url");
    }

    @Test
    void issuerInTheClearIsRefusedInProduction() {
        identity = URI.create("http://id.localhost:8080");

        assertThat(violations(PRODUCTION)).singleElement().asString().contains("cuaso.origins.identity");
    }

    @Test
    void localDeploymentMayHaveAllOfThem() {
        properties.put("cuaso.otp.code.keys.local-1", KEY);
        properties.put("cuaso.otp.channels", "inbox,carrier-a");
        properties.put("cuaso.otp.http-gateways.carrier-a.url", "http://127.0.0.1:9/send");
        identity = URI.create("http://id.localhost:8080");

        assertThat(violations(LOCAL)).isEmpty();
    }

    private List<String> violations(Deployment deployment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OtpConfig.class)
                .withMapping(HttpGatewaysConfig.class)
                .build();
        return new DeploymentRules(
                        config.getConfigMapping(OtpConfig.class),
                        config.getConfigMapping(HttpGatewaysConfig.class),
                        identity)
                .violations(deployment);
    }
}
