package vn.cuaso.stats.topic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.cuaso.stats.StatsConfig;

/** Tries again, with growing pauses, until it works: what waits here is lost or skipped by nobody. */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final Duration firstWait;
    private final Duration longestWait;
    private final Counter retries;

    public Patience(StatsConfig config, MeterRegistry metrics) {
        this.firstWait = config.retry().firstWait();
        this.longestWait = config.retry().longestWait();
        this.retries = metrics.counter("cuaso.stats.dossier.retries");
    }

    /** Takes the step until it does not fail. */
    public <T> Uni<T> untilItWorks(String what, Supplier<Uni<? extends T>> step) {
        return Uni.createFrom()
                .deferred(step)
                .onFailure()
                .invoke(failure -> note(what, failure))
                .onFailure()
                .retry()
                .withBackOff(firstWait, longestWait)
                .indefinitely();
    }

    private void note(String what, Throwable failure) {
        retries.increment();
        LOG.warnf("%s did not work and is tried again: %s", what, failure);
    }
}
