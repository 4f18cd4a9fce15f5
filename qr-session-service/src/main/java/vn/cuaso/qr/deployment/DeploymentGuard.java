package vn.cuaso.qr.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.qr.QrConfig;
import vn.cuaso.qr.keys.NamedKeys;

/** Keeps what is made for one machine out of production: the service does not start. */
@ApplicationScoped
class DeploymentGuard {

    private final Deployment deployment;
    private final Origins origins;
    private final QrConfig config;

    DeploymentGuard(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            Origins origins,
            QrConfig config) {
        this.deployment = deployment;
        this.origins = origins;
        this.config = config;
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
                Stream.of(plainOrigins(), developmentKeys(), missingKeys())
                        .flatMap(problems -> problems)
                        .toList();
        };
    }

    private Stream<String> plainOrigins() {
        return Stream.of(origins.portal(), origins.identity(), origins.app())
                .filter(origin -> !"https".equals(origin.getScheme()))
                .map(origin -> origin + " is not an https address");
    }

    private Stream<String> developmentKeys() {
        return config.code().keys().keySet().stream()
                .filter(NamedKeys::isDevelopmentKey)
                .map("the key \"%s\" is a development key"::formatted);
    }

    private Stream<String> missingKeys() {
        var problems = new ArrayList<String>();
        if (config.code().current().filter(config.code().keys()::containsKey).isEmpty()) {
            problems.add("cuaso.qr.code.current names no key of cuaso.qr.code: no code can be drawn");
        }
        if (config.clientKey().isEmpty()) {
            problems.add("cuaso.qr.client-key is missing: auth-service cannot be asked");
        }
        return problems.stream();
    }
}
