package vn.cuaso.local.stores;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of docs/architecture.md, each with its dead-letter topic. */
final class KafkaTopics {
    private static final List<String> TOPICS =
            List.of("identity-events", "otp-deliveries", "otp-events", "qr-events", "dossier-events");
    static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    private KafkaTopics() {}

    /** Makes those that do not exist. */
    static void create(Admin admin, List<String> prefixes) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        Set<NewTopic> missing = prefixes.stream()
                .flatMap(prefix -> TOPICS.stream().map(topic -> prefix + topic))
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .filter(topic -> !existing.contains(topic))
                .map(topic -> new NewTopic(topic, PARTITIONS, REPLICAS))
                .collect(Collectors.toSet());
        admin.createTopics(missing).all().get();
    }
}
