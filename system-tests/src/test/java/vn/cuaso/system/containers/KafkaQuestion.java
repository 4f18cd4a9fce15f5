package vn.cuaso.system.containers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** Run within the network of Kafka: tells which topics a user may read and write. Needs Kafka's client alone. */
final class KafkaQuestion {
    private static final Set<AclOperation> ASKED = EnumSet.of(AclOperation.READ, AclOperation.WRITE);

    private KafkaQuestion() {}

    /**
     * Writes a line {@code allowed <topic> <operations>} for each topic that may be read or written.
     *
     * @param arguments user and password
     */
    public static void main(String[] arguments) throws Exception {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", "kafka:9092",
                "security.protocol", "SASL_SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", "/run/secrets/ca.pem",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(arguments[0], arguments[1])))) {
            for (String topic : topics()) {
                tell(admin, topic);
            }
        }
    }

    private static Set<String> topics() {
        return Stream.of("identity-events", "otp-deliveries", "otp-events", "qr-events", "dossier-events")
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void tell(Admin admin, String topic) throws ExecutionException, InterruptedException {
        try {
            Set<AclOperation> operations = admin.describeTopics(
                            Set.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .authorizedOperations();
            System.out.println("allowed " + topic + " "
                    + Arrays.stream(AclOperation.values())
                            .filter(ASKED::contains)
                            .filter(operations::contains)
                            .map(AclOperation::name)
                            .collect(Collectors.joining(" ")));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicAuthorizationException)) {
                throw e;
            }
        }
    }
}
