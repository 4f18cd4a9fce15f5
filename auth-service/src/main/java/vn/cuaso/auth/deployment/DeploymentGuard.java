package vn.cuaso.auth.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what is made for one machine out of production (DATA-3). */
@ApplicationScoped
class DeploymentGuard {

    private final Deployment deployment;
    private final ProductionFitness fitness;

    DeploymentGuard(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            ProductionFitness fitness) {
        this.deployment = deployment;
        this.fitness = fitness;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (deployment == Deployment.LOCAL) {
            return;
        }
        List<String> problems = fitness.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Not fit for production: " + String.join("; ", problems));
        }
    }
}
