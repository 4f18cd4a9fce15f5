package vn.cuaso.system.stack;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.cuaso.events.Agency;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;

/** The system of a counter that takes dossiers in, and tells the portal by an event. */
public final class OneStopShop {
    /** On the last day of the demonstration, before its clock starts. */
    private static final Instant RECEIVED = Instant.parse("2024-03-29T02:00:00Z");

    private static final Instant DUE = Instant.parse("2024-04-12T10:00:00Z");

    private final String kafka;

    public OneStopShop(Installation installation) {
        kafka = installation.stack().connections().kafkaBootstrapServers();
    }

    /** Takes a dossier of this code in; returns when Kafka has the event. */
    public void receive(String code) {
        Dossier dossier = new Dossier(
                code,
                "1.099009.000.00.00.H56",
                new Agency("H56.31", "UBND thành phố Bình Minh"),
                "Đất đai",
                Dossier.Channel.ONLINE,
                Optional.empty());
        DossierEvent event = new Received(dossier, RECEIVED, DUE, "Cán bộ 01");
        publish(new CloudEvent<>(UUID.randomUUID().toString(), URI.create("/system-tests"), code, RECEIVED, 1, event));
    }

    private void publish(CloudEvent<DossierEvent> event) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topic.DOSSIER_EVENTS.address(), event.subject(), new EventCodec().encode(event)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
