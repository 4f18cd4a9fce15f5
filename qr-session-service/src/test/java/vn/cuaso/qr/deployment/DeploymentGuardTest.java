package vn.cuaso.qr.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.QrConfig;
import vn.cuaso.qr.testing.TestKeys;

class DeploymentGuardTest {

    private static final QrConfig SAFE =
            new Config(TestKeys.configured("2026-01"), Optional.of("/run/secrets/key.pem"));

    private final Origins plain =
            new Three("http://localhost:8080", "http://id.localhost:8080", "http://app.localhost:8080");
    private final Origins encrypted = new Three("https://portal.example", "https://id.example", "https://app.example");
    private final Origins mixed = new Three("https://portal.example", "https://id.example", "http://app.example");

    @Test
    void plainOriginsStartInTheLocalDeploymentOnly() {
        assertThat(new DeploymentGuard(Deployment.LOCAL, plain, SAFE).problems())
                .isEmpty();
        assertThat(new DeploymentGuard(Deployment.PRODUCTION, plain, SAFE).problems())
                .hasSize(3);
    }

    @Test
    void onePlainOriginIsEnoughNotToStart() {
        assertThatThrownBy(() -> new DeploymentGuard(Deployment.PRODUCTION, mixed, SAFE).onStart(new StartupEvent()))
                .hasMessageContaining("http://app.example is not an https address");
    }

    @Test
    void encryptedOriginsStartInProduction() {
        assertThat(new DeploymentGuard(Deployment.PRODUCTION, encrypted, SAFE).problems())
                .isEmpty();
    }

    @Test
    @DisplayName("DATA-3: production refuses a development key, also one that is not current")
    void developmentKeyIsForTheLocalDeploymentOnly() {
        var config = new Config(TestKeys.configured("2026-01", "local-1"), Optional.of("/run/secrets/key.pem"));

        assertThat(new DeploymentGuard(Deployment.LOCAL, plain, config).problems())
                .isEmpty();
        assertThat(new DeploymentGuard(Deployment.PRODUCTION, encrypted, config).problems())
                .containsExactly("the key \"local-1\" is a development key");
    }

    @Test
    @DisplayName("DATA-3: production refuses a development key for fingerprints")
    void developmentKeyOfFingerprintsIsRefused() {
        var config = new Config(
                TestKeys.configured("2026-01"), TestKeys.configured("local-1"), Optional.of("/run/secrets/key.pem"));

        assertThat(new DeploymentGuard(Deployment.PRODUCTION, encrypted, config).problems())
                .containsExactly("the key \"local-1\" is a development key");
    }

    @Test
    void productionDoesNotStartWithoutItsKeys() {
        var noCurrent = TestKeys.configured(Optional.of("2025-12"), Map.of());

        assertThat(new DeploymentGuard(Deployment.PRODUCTION, encrypted, new Config(noCurrent, Optional.empty()))
                        .problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("cuaso.qr.code.current"),
                        problem -> assertThat(problem).contains("cuaso.qr.fingerprint.current"),
                        problem -> assertThat(problem).contains("cuaso.qr.client-key"));
    }

    private record Config(Keys code, Keys fingerprint, Optional<String> clientKey) implements QrConfig {

        Config(Keys both, Optional<String> clientKey) {
            this(both, both, clientKey);
        }

        @Override
        public Duration redisTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Auth auth() {
            throw new UnsupportedOperationException();
        }
    }

    private record Three(URI portal, URI identity, URI app) implements Origins {
        Three(String portal, String identity, String app) {
            this(URI.create(portal), URI.create(identity), URI.create(app));
        }
    }
}
