package vn.cuaso.stats.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.Configured;

class DeploymentGuardTest {

    @Test
    @DisplayName("A clock that was set starts in the local deployment and nowhere else")
    void setClockIsRefusedInProduction() {
        var moved = Configured.by(Map.of("cuaso.stats.clock-start", "2024-03-29T10:00:00+07:00"));
        assertThatThrownBy(() -> new DeploymentGuard(Deployment.PRODUCTION, moved).check())
                .hasMessageContaining("cuaso.stats.clock-start");
        assertThatCode(() -> new DeploymentGuard(Deployment.LOCAL, moved).check())
                .doesNotThrowAnyException();
    }

    @Test
    void realClockStartsEverywhere() {
        var real = Configured.by(Map.of());
        assertThatCode(() -> new DeploymentGuard(Deployment.PRODUCTION, real).check())
                .doesNotThrowAnyException();
        assertThatCode(() -> new DeploymentGuard(Deployment.LOCAL, real).check())
                .doesNotThrowAnyException();
    }
}
