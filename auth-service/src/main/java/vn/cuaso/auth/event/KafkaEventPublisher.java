package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import vn.cuaso.auth.event.OutboxStore.Claimed;
import vn.cuaso.auth.tracing.TraceParent;
import vn.cuaso.events.EventCodec;

/** Sends events to the topic {@code identity-events}, keyed by their subject. */
@ApplicationScoped
class KafkaEventPublisher implements EventPublisher {

    private final MutinyEmitter<byte[]> kafka;

    KafkaEventPublisher(@Channel("identity-events") MutinyEmitter<byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public Uni<Void> publish(Claimed event) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        Message<byte[]> message = Message.of(event.event().getBytes())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(event.subject())
                        .withHeaders(headers)
                        .build());
        return kafka.sendMessage(event.traceParent()
                .map(line -> message.addMetadata(TraceParent.of(line)))
                .orElse(message));
    }
}
