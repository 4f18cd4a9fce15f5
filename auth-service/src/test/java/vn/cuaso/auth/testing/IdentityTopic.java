package vn.cuaso.auth.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.IdentityEvent;

/** What others hear from this service. */
public final class IdentityTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private IdentityTopic() {}

    /**
     * Waits for events.
     *
     * @param key pseudonym of the account
     * @return so many or, when they do not come, fewer
     */
    public static List<IdentityEvent> await(String key, int count) {
        EventCodec codec = new EventCodec();
        Instant end = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<IdentityEvent> events = new ArrayList<>();
            while (events.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)
                            && codec.decode(IdentityEvent.class, record.value())
                                    instanceof DecodedEvent.Known<IdentityEvent>(CloudEvent<IdentityEvent> event)) {
                        events.add(event.data());
                    }
                });
            }
            return events;
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor("identity-events").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }
}
