package vn.cuaso.stats.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.stats.StatsConfig;

/** Keeps what was made for trying out away from production: the service does not start. */
@ApplicationScoped
public class DeploymentGuard {

    private final Deployment deployment;
    private final StatsConfig config;

    public DeploymentGuard(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            StatsConfig config) {
        this.deployment = deployment;
        this.config = config;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        check();
    }

    /** Throws {@link IllegalStateException} with a sentence for the operator if the service may not start. */
    void check() {
        if (deployment == Deployment.PRODUCTION && config.clockStart().isPresent()) {
            throw new IllegalStateException(
                    "stats-service does not start in production: cuaso.stats.clock-start is set,"
                            + " and statistics for the public follow the real clock");
        }
    }
}
