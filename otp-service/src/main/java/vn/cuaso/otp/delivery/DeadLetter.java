package vn.cuaso.otp.delivery;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import vn.cuaso.events.Topic;

/** A message that can never be processed, set aside for people: as it came, with the headers of {@code asyncapi.yaml}. */
final class DeadLetter {

    private DeadLetter() {}

    /** The same record for the topic of dead letters; its acknowledgement is the original's. */
    static Message<byte[]> of(Message<byte[]> message, String reason) {
        var original = message.getMetadata(IncomingKafkaRecordMetadata.class);
        var headers = new RecordHeaders(original.map(DeadLetter::headers).orElseGet(RecordHeaders::new));
        add(headers, "dlq-reason", reason);
        add(headers, "dlq-consumer", "otp-service");
        original.ifPresent(record -> {
            add(headers, "dlq-topic", record.getTopic());
            add(headers, "dlq-partition", Integer.toString(record.getPartition()));
            add(headers, "dlq-offset", Long.toString(record.getOffset()));
        });
        var metadata = OutgoingKafkaRecordMetadata.builder()
                .withTopic(
                        original.map(record -> record.getTopic() + ".dlq").orElseGet(Topic.OTP_DELIVERIES::deadLetters))
                .withKey(original.map(IncomingKafkaRecordMetadata::getKey).orElse(null))
                .withHeaders(headers)
                .build();
        return Message.of(message.getPayload(), Metadata.of(metadata), () -> message.ack(), message::nack);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Headers headers(IncomingKafkaRecordMetadata<?, ?> original) {
        return original.getHeaders();
    }
}
