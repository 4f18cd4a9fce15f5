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
        return Stream.of(config.code(), config.fingerprint())
                .flatMap(keys -> keys.keys().keySet().stream())
                .distinct()
                .filter(NamedKeys::isDevelopmentKey)
                .map("the key \"%s\" is a development key"::formatted);
    }

    private Stream<String> missingKeys() {
        var problems = new ArrayList<String>();
        if (!isUsable(config.code())) {
            problems.add("cuaso.qr.code.current names no key of cuaso.qr.code: no code can be drawn");
        }
        if (!isUsable(config.fingerprint())) {
            problems.add(
                    "cuaso.qr.fingerprint.current names no key of cuaso.qr.fingerprint: no address can be counted");
        }
        if (config.clientKey().isEmpty()) {
            problems.add("cuaso.qr.client-key is missing: auth-service cannot be asked");
        }
        return problems.stream();
    }

    private static boolean isUsable(QrConfig.Keys keys) {
        return keys.current().filter(keys.keys()::containsKey).isPresent();
    }
}
