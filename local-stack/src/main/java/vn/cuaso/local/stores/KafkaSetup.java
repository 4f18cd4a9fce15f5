package vn.cuaso.local.stores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.TopicPartition;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.process.PrivateFiles;

/**
 * Prepares a Kafka that asks for names, as the one in containers does: users, access rules and topics are afterwards as
 * they should be, whatever there was before. Its file has the settings of the administrator's connection and
 * {@code password.<user>} of every user of {@code kafka-access.txt}.
 */
final class KafkaSetup {
    private static final String DEMO = "--demo";
    private static final String PASSWORD = "password.";

    /** RFC 7677 §4 asks for 4096 at least; the passwords are 192 random bits, which no number of rounds would help. */
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private KafkaSetup() {}

    /**
     * Ends when everything is there.
     *
     * @param arguments the file, and {@code --demo} for some made-up dossiers where no dossier has ever come in
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Properties file = PrivateFiles.load(Path.of(arguments[0]));
        Map<String, Object> connection = connection(file);
        try (Admin admin = Admin.create(connection)) {
            admin.alterUserScramCredentials(credentials(file)).all().get();
            KafkaAccess.apply(admin);
            KafkaTopics.create(admin, List.of(""));
            if (Arrays.asList(arguments).contains(DEMO) && isEmpty(admin, "dossier-events")) {
                new DossierPublisher(connection)
                        .publish(DossierHistory.of(HistoryPlan.few()).events());
            }
        }
    }

    /** How the administrator connects, as the file says. */
    static Map<String, Object> connection(Path file) {
        return connection(PrivateFiles.load(file));
    }

    private static Map<String, Object> connection(Properties file) {
        return file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(PASSWORD))
                .collect(Collectors.toMap(name -> name, file::getProperty));
    }

    private static List<UserScramCredentialAlteration> credentials(Properties file) {
        return KafkaAccess.users().stream()
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                        user, SCRAM, required(file, PASSWORD + user).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String required(Properties file, String name) {
        String value = file.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static boolean isEmpty(Admin admin, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, KafkaTopics.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream().allMatch(end -> end.offset() == 0);
    }
}
