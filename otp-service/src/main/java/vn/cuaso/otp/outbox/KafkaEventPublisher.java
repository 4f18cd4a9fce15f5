package vn.cuaso.otp.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.otp.tracing.TraceParent;

/** Publishes each event to its topic, keyed by its subject. */
@ApplicationScoped
public class KafkaEventPublisher implements EventPublisher {

    private final EventCodec codec = new EventCodec();
    private final MutinyEmitter<byte[]> kafka;
    private final String topicPrefix;

    public KafkaEventPublisher(
            // What waits here is bounded by what one look into the outbox takes.
            @Channel("otp-outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> kafka,
            // Two installations may share one Kafka; the incoming topic is then set to match.
            @ConfigProperty(name = "cuaso.topics.prefix") Optional<String> topicPrefix) {
        this.kafka = kafka;
        this.topicPrefix = topicPrefix.orElse("");
    }

    // Needs no time limit of its own: the producer's delivery.timeout.ms ends every wait, and until then the outbox is
    // not
    // read again, so that a long absence of Kafka piles up nothing here.
    @Override
    public Uni<Void> publish(CloudEvent<?> event, Optional<String> traceParent) {
        var headers = new RecordHeaders().add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topicPrefix + event.type().topic().address())
                .withKey(event.subject())
                .withHeaders(headers)
                .build();
        var message = Message.of(codec.encode(event), Metadata.of(metadata));
        return kafka.sendMessage(traceParent
                .map(line -> message.addMetadata(TraceParent.of(line)))
                .orElse(message));
    }
}
