package vn.cuaso.portal.chooser;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.cuaso.portal.chooser.StandingsClient.Standing;

/**
 * How the providers of other accounts stand, as auth-service knows it. Asked in the background: no page waits for it, and
 * while auth-service is away what it last said is shown.
 */
@ApplicationScoped
class ProviderStandings {

    private static final Logger LOG = Logger.getLogger(ProviderStandings.class);

    private final StandingsClient client;
    private final ChooserConfig config;
    private final Vertx vertx;
    private volatile Map<String, Standing> known = Map.of();
    private volatile long timer = -1;
    private final AtomicBoolean asking = new AtomicBoolean();

    ProviderStandings(@RestClient StandingsClient client, ChooserConfig config, Vertx vertx) {
        this.client = client;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        ask();
        timer = vertx.setPeriodic(config.standingsInterval().toMillis(), _ -> ask());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    /** By the provider's id; those that auth-service signs citizens in with itself are not among them. */
    Map<String, Standing> known() {
        return known;
    }

    /** One question at a time: an older answer never takes the place of a newer one. */
    void ask() {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        client.standings()
                .onTermination()
                .invoke(() -> asking.set(false))
                .subscribe()
                .with(this::keep, fault -> LOG.debugf("auth-service does not say how providers stand: %s", fault));
    }

    private void keep(List<Standing> standings) {
        known = standings.stream().collect(Collectors.toUnmodifiableMap(Standing::id, Function.identity()));
    }
}
