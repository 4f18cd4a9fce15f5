package vn.cuaso.portal.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says at {@code /q/health/group/dependencies}, for operators, whether Redis answers this instance. No probe asks there. */
@HealthGroup("dependencies")
@ApplicationScoped
class RedisDependency implements AsyncHealthCheck {

    private static final String NAME = "dependency: Redis";

    private final RedisProbe probe;

    RedisDependency(RedisProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.answers()
                .map(up -> HealthCheckResponse.named(NAME).status(up).build());
    }
}
