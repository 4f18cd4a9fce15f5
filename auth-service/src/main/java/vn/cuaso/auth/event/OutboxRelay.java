package vn.cuaso.auth.event;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import vn.cuaso.auth.event.OutboxStore.Claimed;

/** Brings events from the outbox to Kafka, in several instances at once, at least once each. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxStore outbox;
    private final EventPublisher kafka;
    private final OutboxConfig config;
    private final Clock clock;
    private final BackOff backOff;

    OutboxRelay(OutboxStore outbox, EventPublisher kafka, OutboxConfig config, Clock clock) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
        this.backOff = new BackOff(config.interval(), config.longestWait());
    }

    @Scheduled(
            every = "${cuaso.auth.outbox.interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> relay() {
        Instant now = clock.instant();
        return backOff.isOver(now) ? relayBatch() : Uni.createFrom().voidItem();
    }

    private Uni<Void> relayBatch() {
        return outbox.claim(config.batch(), config.claim())
                .chain(this::send)
                .invoke(backOff::reset)
                .onFailure()
                .recoverWithUni(this::failed);
    }

    /** One after the other, so that the events of a subject stay in order. */
    private Uni<Void> send(List<Claimed> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Claimed> acknowledged = new ArrayList<>(batch.size());
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> kafka.publish(event).invoke(() -> acknowledged.add(event)))
                .collect()
                .last()
                .onItemOrFailure()
                .transformToUni((_, fault) -> settle(batch, acknowledged, fault));
    }

    /**
     * What was acknowledged leaves at once and is not sent again. The rest stays, and waits for the back-off alone, not for
     * the end of the claim.
     *
     * @param fault null when the whole batch was acknowledged
     */
    private Uni<Void> settle(List<Claimed> batch, List<Claimed> acknowledged, Throwable fault) {
        if (fault == null) {
            return outbox.remove(acknowledged);
        }
        if (!acknowledged.isEmpty()) {
            backOff.reset();
        }
        return outbox.remove(acknowledged)
                .chain(() -> outbox.release(batch.subList(acknowledged.size(), batch.size())))
                .chain(() -> Uni.createFrom().failure(fault));
    }

    private Uni<Void> failed(Throwable fault) {
        LOG.warn("Events could not be brought to Kafka; they are tried again", fault);
        backOff.failed(clock.instant());
        return Uni.createFrom().voidItem();
    }
}
