package vn.cuaso.qr.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DeploymentGuardTest {

    private final Origins plain =
            new Three("http://localhost:8080", "http://id.localhost:8080", "http://app.localhost:8080");
    private final Origins encrypted = new Three("https://portal.example", "https://id.example", "https://app.example");
    private final Origins mixed = new Three("https://portal.example", "https://id.example", "http://app.example");

    @Test
    void plainOriginsStartInTheLocalDeploymentOnly() {
        assertThat(new DeploymentGuard(Deployment.LOCAL, plain).problems()).isEmpty();
        assertThat(new DeploymentGuard(Deployment.PRODUCTION, plain).problems()).hasSize(3);
    }

    @Test
    void onePlainOriginIsEnoughNotToStart() {
        assertThatThrownBy(() -> new DeploymentGuard(Deployment.PRODUCTION, mixed).onStart(new StartupEvent()))
                .hasMessageContaining("http://app.example is not an https address");
    }

    @Test
    void encryptedOriginsStartInProduction() {
        assertThat(new DeploymentGuard(Deployment.PRODUCTION, encrypted).problems())
                .isEmpty();
    }

    private record Three(URI portal, URI identity, URI app) implements Origins {
        Three(String portal, String identity, String app) {
            this(URI.create(portal), URI.create(identity), URI.create(app));
        }
    }
}
