package vn.cuaso.portal.deployment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.portal.origin.OriginsConfig;
import vn.cuaso.portal.session.SessionConfig;

/** Refuses to start an installation for citizens that is configured like a trial. */
@Singleton
class ProductionGuard {

    void check(
            @Observes StartupEvent start,
            Deployment deployment,
            SessionConfig sessions,
            OriginsConfig origins,
            @ConfigProperty(name = "quarkus.oidc.authentication.state-secret") Optional<String> stateSecret,
            @ConfigProperty(name = "cuaso.portal.forward.trusted-proxies") Optional<List<String>> trustedProxies) {
        if (deployment.local()) {
            return;
        }
        List<String> violations =
                ProductionRules.violations(sessions.keys().keySet(), named(origins), stateSecret, trustedProxies);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("not fit for production: " + String.join("; ", violations));
        }
    }

    private static Map<String, URI> named(OriginsConfig origins) {
        Map<String, URI> addresses = new TreeMap<>();
        addresses.put("portal", origins.portal());
        addresses.put("identity", origins.identity());
        addresses.put("app", origins.app());
        origins.otherProvider().ifPresent(address -> addresses.put("other-provider", address));
        origins.inside().ifPresent(address -> addresses.put("inside", address));
        return addresses;
    }
}
