package vn.cuaso.portal.chooser;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private static final Duration NOTHING_TO_HEAR = Duration.ofSeconds(1);

    private final StandingsClient client;
    private final ChooserConfig config;
    private final Vertx vertx;
    private volatile Map<String, Standing> known = Map.of();
    private volatile boolean stopped;

    ProviderStandings(@RestClient StandingsClient client, ChooserConfig config, Vertx vertx) {
        this.client = client;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        goOn();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** By the provider's id; those that auth-service signs citizens in with itself are not among them. */
    Map<String, Standing> known() {
        return known;
    }

    /** The next question comes after the answer: an older one never takes the place of a newer one. */
    private void goOn() {
        if (!stopped) {
            ask().subscribe().with(_ -> vertx.setTimer(pause().toMillis(), _ -> goOn()));
        }
    }

    private Duration pause() {
        // Where there are no other providers, none can go away.
        return known.isEmpty() ? NOTHING_TO_HEAR : config.standingsInterval();
    }

    /** Asks once; what is not answered changes nothing. */
    Uni<Void> ask() {
        return client.standings()
                .invoke(this::keep)
                .replaceWithVoid()
                .onFailure()
                .invoke(fault -> LOG.debugf("auth-service does not say how providers stand: %s", fault))
                .onFailure()
                .recoverWithNull();
    }

    private void keep(List<Standing> standings) {
        known = standings.stream().collect(Collectors.toUnmodifiableMap(Standing::id, Function.identity()));
    }
}
