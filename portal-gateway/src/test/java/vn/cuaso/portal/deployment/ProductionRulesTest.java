package vn.cuaso.portal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

    private static final Map<String, URI> HTTPS = Map.of("portal", URI.create("https://portal.example"));
    private static final Optional<String> SECRET = Optional.of("0123456789abcdef0123456789abcdef");
    private static final Optional<List<String>> PROXY = Optional.of(List.of("192.0.2.1"));

    @Test
    void properInstallationIsInOrder() {
        assertThat(ProductionRules.violations(List.of("2026-01"), HTTPS, SECRET, PROXY))
                .isEmpty();
    }

    @Test
    @DisplayName("DATA-3: a development key keeps production from starting")
    void developmentKeyIsAViolation() {
        assertThat(ProductionRules.violations(List.of("2026-01", "local-1"), HTTPS, SECRET, PROXY))
                .singleElement()
                .asString()
                .contains("local-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local.1", "LOCAL_1"})
    @DisplayName("DATA-3: a development key that came by an environment variable keeps production from starting")
    void developmentKeyOfTheEnvironmentIsAViolation(String id) {
        assertThat(ProductionRules.violations(List.of(id), HTTPS, SECRET, PROXY))
                .singleElement()
                .asString()
                .contains(id);
    }

    @Test
    @DisplayName("OTP-8: production does not start before it was told whose word on a client's address to take")
    void untoldTrustedProxiesAreAViolation() {
        assertThat(ProductionRules.violations(List.of("2026-01"), HTTPS, SECRET, Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("cuaso.portal.forward.trusted-proxies is not set");
    }

    @Test
    void plainHttpIsAViolation() {
        Map<String, URI> http = Map.of("portal", URI.create("http://portal.example"));
        assertThat(ProductionRules.violations(List.of(), http, SECRET, PROXY))
                .singleElement()
                .asString()
                .contains("cuaso.origins.portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside", "other-provider"})
    void nameOfTrialsIsAViolation(String name) {
        Map<String, URI> origins = Map.of(name, URI.create("https://gateway.example"));
        assertThat(ProductionRules.violations(List.of(), origins, SECRET, PROXY))
                .containsExactly("cuaso.origins." + name + " is for trials alone: https://gateway.example");
    }

    @Test
    @DisplayName("DATA-3: a missing or short state secret keeps production from starting, and is not repeated")
    void weakStateSecretIsAViolation() {
        assertThat(ProductionRules.violations(List.of(), HTTPS, Optional.empty(), PROXY))
                .hasSize(1);
        assertThat(ProductionRules.violations(List.of(), HTTPS, Optional.of("tooshort"), PROXY))
                .singleElement()
                .asString()
                .doesNotContain("tooshort");
    }
}
