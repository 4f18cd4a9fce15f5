package vn.cuaso.stats.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import vn.cuaso.events.Topic;

/** The topic with {@code .dlq} after its name: the same key, bytes and headers, and headers that say why and from where. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {

    private static final Logger LOG = Logger.getLogger(KafkaDeadLetters.class);
    // The connector's own note on a record that it has read; it did not come with the record.
    private static final String BOOKKEEPING = "__smallrye_generationId";

    private final MutinyEmitter<Record<byte[], byte[]>> emitter;

    KafkaDeadLetters(@Channel("dead-letters") MutinyEmitter<Record<byte[], byte[]>> emitter) {
        this.emitter = emitter;
    }

    @Override
    public Uni<Void> setAside(Topic topic, ConsumerRecord<byte[], byte[]> refused, String reason) {
        LOG.warnf(
                "Record %d of %s-%d was set aside: %s", refused.offset(), refused.topic(), refused.partition(), reason);
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withTopic(topic.deadLetters())
                .withHeaders(headers(refused, reason))
                .build();
        return emitter.sendMessage(
                Message.of(Record.of(refused.key(), refused.value())).addMetadata(metadata));
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> refused, String reason) {
        return new RecordHeaders(refused.headers())
                .remove(BOOKKEEPING)
                .add("dlq-reason", reason.getBytes(UTF_8))
                .add("dlq-topic", refused.topic().getBytes(UTF_8))
                .add("dlq-partition", Integer.toString(refused.partition()).getBytes(UTF_8))
                .add("dlq-offset", Long.toString(refused.offset()).getBytes(UTF_8))
                .add("dlq-consumer", "stats-service".getBytes(UTF_8));
    }
}
