package vn.cuaso.portal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProductionRulesTest {

    private static final Map<String, String> HTTPS = Map.of("portal", "https://portal.example");
    private static final Optional<String> SECRET = Optional.of("0123456789abcdef0123456789abcdef");

    @Test
    void properInstallationIsInOrder() {
        assertThat(ProductionRules.violations(List.of("2026-01"), HTTPS, SECRET))
                .isEmpty();
    }

    @Test
    @DisplayName("DATA-3: a development key keeps production from starting")
    void developmentKeyIsAViolation() {
        assertThat(ProductionRules.violations(List.of("2026-01", "local-1"), HTTPS, SECRET))
                .singleElement()
                .asString()
                .contains("local-1");
    }

    @Test
    void plainHttpIsAViolation() {
        assertThat(ProductionRules.violations(List.of(), Map.of("portal", "http://portal.example"), SECRET))
                .singleElement()
                .asString()
                .contains("cuaso.origins.portal");
    }

    @Test
    @DisplayName("DATA-3: a missing or short state secret keeps production from starting, and is not repeated")
    void weakStateSecretIsAViolation() {
        assertThat(ProductionRules.violations(List.of(), HTTPS, Optional.empty()))
                .hasSize(1);
        assertThat(ProductionRules.violations(List.of(), HTTPS, Optional.of("tooshort")))
                .singleElement()
                .asString()
                .doesNotContain("tooshort");
    }
}
