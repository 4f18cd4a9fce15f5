package vn.cuaso.auth.event;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import vn.cuaso.auth.event.OutboxTable.Claimed;
import vn.cuaso.events.EventCodec;

/** Brings events from the outbox to Kafka, in several instances at once, at least once each. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxTable table;
    private final MutinyEmitter<byte[]> kafka;
    private final OutboxConfig config;
    private final Clock clock;
    private final BackOff backOff;

    OutboxRelay(
            OutboxTable table,
            @Channel("identity-events") MutinyEmitter<byte[]> kafka,
            OutboxConfig config,
            Clock clock) {
        this.table = table;
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
        return table.claim(config.batch(), config.claim())
                .chain(this::send)
                .invoke(backOff::reset)
                .onFailure()
                .recoverWithUni(this::failed);
    }

    private Uni<Void> send(List<Claimed> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // One after the other, so that the events of a subject stay in order.
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(event -> send(event).replaceWith(event))
                .collect()
                .asList()
                .chain(table::remove);
    }

    private Uni<Void> send(Claimed event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        return kafka.sendMessage(Message.of(event.event().getBytes())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.subject())
                        .withHeaders(headers)
                        .build()));
    }

    /** What was claimed stays in the table and is taken again when the claim is over. */
    private Uni<Void> failed(Throwable fault) {
        LOG.warn("Events could not be brought to Kafka; they are tried again", fault);
        backOff.failed(clock.instant());
        return Uni.createFrom().voidItem();
    }
}
