package vn.cuaso.stats.signin;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.cuaso.stats.StatsConfig;

/** Forgets, now and then, which events were counted so long ago that no topic brings them again. */
@ApplicationScoped
class ForgetEvents {

    private static final Logger LOG = Logger.getLogger(ForgetEvents.class);

    private final SignInStore store;
    private final Clock clock;
    private final Duration remember;

    ForgetEvents(SignInStore store, Clock clock, StatsConfig config) {
        this.store = store;
        this.clock = clock;
        this.remember = config.signIns().remember();
    }

    @Scheduled(every = "6h", delayed = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return store.forget(clock.instant().minus(remember))
                .onFailure()
                .invoke(failure -> LOG.warnf("Events of sign-ins were not forgotten: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
