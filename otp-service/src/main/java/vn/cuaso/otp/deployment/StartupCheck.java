package vn.cuaso.otp.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start an installation that would be unsafe (DATA-3). */
@ApplicationScoped
public class StartupCheck {

    private final Deployment deployment;
    private final DeploymentRules rules;

    public StartupCheck(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            DeploymentRules rules) {
        this.deployment = deployment;
        this.rules = rules;
    }

    // First of all observers, so that nothing has been sent or served when the service refuses.
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var violations = rules.violations(deployment);
        if (!violations.isEmpty()) {
            throw new UnsafeDeploymentException(violations);
        }
    }
}
