package vn.cuaso.auth.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What this instance knows of the other providers: pages read it and wait for nobody. */
@ApplicationScoped
class UpstreamStandings {

    private static final Logger LOG = Logger.getLogger(UpstreamStandings.class);

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final UpstreamConfig config;

    UpstreamStandings(UpstreamConfig config) {
        this.config = config;
    }

    boolean isAnswering(String provider) {
        return failures.getOrDefault(provider, 0) < config.probeFailures() && !broken.contains(provider);
    }

    /** What its health address said. */
    void probed(String provider, boolean healthy) {
        int inARow = healthy ? 0 : failures.getOrDefault(provider, 0) + 1;
        Integer before = failures.put(provider, inARow);
        if (inARow == config.probeFailures()) {
            LOG.warnf("The provider %s does not answer", provider);
        } else if (healthy && before != null && before >= config.probeFailures()) {
            LOG.infof("The provider %s answers again", provider);
        }
    }

    /** Whether its circuit breaker is open. */
    void exchanging(String provider, boolean works) {
        if (works) {
            broken.remove(provider);
        } else {
            broken.add(provider);
            LOG.warnf("Sign-ins at the provider %s fail; it is left alone for a while", provider);
        }
    }
}
