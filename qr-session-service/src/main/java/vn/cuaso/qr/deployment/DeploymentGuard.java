package vn.cuaso.qr.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what is made for one machine out of production: the service does not start. */
@ApplicationScoped
class DeploymentGuard {

    private final Deployment deployment;
    private final Origins origins;

    DeploymentGuard(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            Origins origins) {
        this.deployment = deployment;
        this.origins = origins;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "qr-session-service does not start in production: " + String.join("; ", problems));
        }
    }

    /** One sentence for the operator for each thing that does not belong here. */
    List<String> problems() {
        return switch (deployment) {
            case LOCAL -> List.of();
            case PRODUCTION ->
                Stream.of(origins.portal(), origins.identity(), origins.app())
                        .filter(origin -> !"https".equals(origin.getScheme()))
                        .map(origin -> origin + " is not an https address")
                        .toList();
        };
    }
}
