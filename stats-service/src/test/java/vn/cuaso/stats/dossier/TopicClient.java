package vn.cuaso.stats.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;

/** A one-stop-shop system and an operator who looks into the dead letters. */
public final class TopicClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "acks", "all"), new ByteArraySerializer(), new ByteArraySerializer());

    static ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        // One partition, so that what one test publishes also arrives in one batch, neighbours included.
        return new ProducerRecord<>(Topic.DOSSIER_EVENTS.address(), 0, key, value);
    }

    ProducerRecord<byte[], byte[]> record(CloudEvent<?> event) {
        return record(event.subject().getBytes(UTF_8), codec.encode(event));
    }

    void publish(List<? extends CloudEvent<?>> events) {
        publishRecords(events.stream().map(this::record).toList());
    }

    /** Publishes these values to a topic. */
    public void publish(Topic topic, List<byte[]> values) {
        publishRecords(values.stream()
                .map(value -> new ProducerRecord<>(topic.address(), 0, "key".getBytes(UTF_8), value))
                .toList());
    }

    void publishRecords(List<ProducerRecord<byte[], byte[]>> records) {
        records.stream().map(producer::send).toList().forEach(sent -> {
            try {
                sent.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Whether the service has said of all that was published that it need not be brought again. */
    boolean isTakenIn() throws InterruptedException, ExecutionException {
        var partition = new TopicPartition(Topic.DOSSIER_EVENTS.address(), 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var committed = admin.listConsumerGroupOffsets("stats-service")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition);
            var end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get();
            return committed != null && committed.offset() == end.offset();
        }
    }

    /** The dead letters with this key, once there are that many. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(int howMany, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return deadLetters(Topic.DOSSIER_EVENTS, howMany, wanted);
    }

    /** The same of another topic. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters(
            Topic topic, int howMany, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.deadLetters()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < howMany && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (wanted.test(letter)) {
                        found.add(letter);
                    }
                });
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
