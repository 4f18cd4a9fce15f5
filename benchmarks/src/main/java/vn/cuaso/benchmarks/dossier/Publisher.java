package vn.cuaso.benchmarks.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;
import vn.cuaso.local.testing.LocalStack;

/** A one-stop-shop system that publishes a history, acknowledged by all replicas. */
final class Publisher implements AutoCloseable {
    private static final long NANOS = 1_000_000_000L;

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * A publisher.
     *
     * @param lingerMillis how long a record waits for others
     */
    Publisher(LocalStack stack, int lingerMillis) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                stack.connections().kafkaBootstrapServers(),
                "acks",
                "all",
                "linger.ms",
                lingerMillis);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** As fast as it goes; returns how many there were. */
    long publish(Stream<CloudEvent<DossierEvent>> events) {
        long[] count = {0};
        events.forEach(event -> {
            send(event);
            count[0]++;
        });
        producer.flush();
        return count[0];
    }

    /** So many a second, for so long or until there are no more; returns how many there were. */
    long publish(Iterator<CloudEvent<DossierEvent>> events, double perSecond, int seconds) {
        long since = System.nanoTime();
        long count = 0;
        for (long passed = 0; passed < seconds * NANOS && events.hasNext(); passed = System.nanoTime() - since) {
            for (long due = (long) (passed * perSecond / NANOS); count < due && events.hasNext(); count++) {
                send(events.next());
            }
            LockSupport.parkNanos(1_000_000);
        }
        producer.flush();
        return count;
    }

    void send(CloudEvent<DossierEvent> event) {
        producer.send(new ProducerRecord<>(
                Topic.DOSSIER_EVENTS.address(), event.subject().getBytes(UTF_8), codec.encode(event)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
