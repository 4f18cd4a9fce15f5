package vn.cuaso.auth.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what is made for one machine out of production (DATA-3). */
@ApplicationScoped
class DeploymentGuard {

    private static final Pattern KEY = Pattern.compile("cuaso\\.auth\\.\\w+\\.keys\\.\"?local-.*");
    private static final Pattern CLIENT_KEYS = Pattern.compile("cuaso\\.auth\\.clients\\..+\\.jwks");
    private static final Pattern LOCAL_KEY_ID = Pattern.compile("\"kid\"\\s*:\\s*\"local-");

    private final Deployment deployment;
    private final Origins origins;
    private final Config config;

    DeploymentGuard(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment,
            Origins origins,
            Config config) {
        this.deployment = deployment;
        this.origins = origins;
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (deployment == Deployment.LOCAL) {
            return;
        }
        Map<String, String> properties = StreamSupport.stream(
                        config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("cuaso."))
                .distinct()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> config.getOptionalValue(name, String.class).orElse("")));
        List<String> problems = problems(properties, List.of(origins.portal(), origins.identity(), origins.app()));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Not fit for production: " + String.join("; ", problems));
        }
    }

    /**
     * @param properties names and values; no value appears in the answer
     */
    static List<String> problems(Map<String, String> properties, List<URI> origins) {
        List<String> problems = new ArrayList<>();
        properties.keySet().stream()
                .filter(KEY.asMatchPredicate())
                .sorted()
                .forEach(name -> problems.add(name + " is a development key"));
        properties.entrySet().stream()
                .filter(entry -> CLIENT_KEYS.matcher(entry.getKey()).matches())
                .filter(entry -> LOCAL_KEY_ID.matcher(entry.getValue()).find())
                .forEach(entry -> problems.add(entry.getKey() + " holds a development key"));
        origins.stream()
                .filter(origin -> !"https".equals(origin.getScheme()))
                .forEach(origin -> problems.add(origin + " is not https"));
        return problems;
    }
}
