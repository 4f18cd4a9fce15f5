package vn.cuaso.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;
import vn.cuaso.local.process.StackFailure;

/** Publishes dossier events the way a one-stop-shop system does. */
public final class DossierPublisher {
    // Held, because a logger that nobody holds forgets its level. Kafka's clients announce their configuration.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Map<String, Object> properties;

    /** Publishes to a Kafka that asks for no name. */
    public DossierPublisher(String bootstrapServers) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * Publishes by a connection of any kind.
     *
     * @param connection properties of Kafka's clients
     */
    public DossierPublisher(Map<String, Object> connection) {
        this.properties = new HashMap<>(connection);
        this.properties.put(ProducerConfig.ACKS_CONFIG, "all");
        KAFKA.setLevel(Level.WARNING);
    }

    /** Returns when Kafka has acknowledged all of them. */
    public void publish(Stream<CloudEvent<DossierEvent>> events) {
        EventCodec codec = new EventCodec();
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var sent = events.map(event -> producer.send(record(event, codec.encode(event))))
                    .toList();
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new StackFailure(
                    "Kafka did not take the demo dossiers: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while publishing the demo dossiers", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(CloudEvent<DossierEvent> event, byte[] value) {
        var record = new ProducerRecord<>(Topic.DOSSIER_EVENTS.address(), event.subject(), value);
        record.headers().add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        return record;
    }
}
