package vn.cuaso.auth.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.auth.event.OutboxStore.Backlog;

/** Tells how many events wait for Kafka and how long the oldest has ({@code cuaso.auth.outbox.waiting}, {@code .age}). */
@Startup
@ApplicationScoped
class OutboxBacklog {

    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);

    private final OutboxStore outbox;
    private final Clock clock;
    private volatile Backlog backlog = new Backlog(0, Optional.empty());

    OutboxBacklog(OutboxStore outbox, MeterRegistry registry, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("cuaso.auth.outbox.waiting", () -> backlog.waiting()).register(registry);
        Gauge.builder("cuaso.auth.outbox.age", this::age).baseUnit("seconds").register(registry);
    }

    @Scheduled(
            every = "${cuaso.auth.outbox.measured:PT15S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> measure() {
        return outbox.backlog()
                .invoke(measured -> backlog = measured)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(fault -> {
                    LOG.warnf("The outbox could not be measured: %s", fault.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }

    private double age() {
        Instant now = clock.instant();
        Duration age = Duration.between(backlog.oldest().orElse(now), now);
        return Math.max(0, age.toMillis() / 1000.0);
    }
}
