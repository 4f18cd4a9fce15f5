package vn.cuaso.local.stores;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/**
 * Prepares a Kafka that asks for names, as the one in containers does: users, access rules and topics are afterwards as
 * they should be, whatever there was before.
 */
final class KafkaSetup {
    private static final String DEMO = "--demo";

    /** RFC 7677 §4 asks for 4096 at least; the passwords are 192 random bits, which no number of rounds would help. */
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private KafkaSetup() {}

    /**
     * Ends when everything is there.
     *
     * @param arguments the {@link AdministratorFile}, and {@code --demo} for some made-up dossiers where no dossier has ever come in
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        AdministratorFile file = AdministratorFile.read(Path.of(arguments[0]));
        Map<String, Object> connection = file.connection();
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

    private static List<UserScramCredentialAlteration> credentials(AdministratorFile file) {
        return KafkaAccess.users().stream()
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                        user, SCRAM, file.password(user).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static boolean isEmpty(Admin admin, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, KafkaTopics.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(partition -> new TopicPartition(topic, partition), _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream().allMatch(end -> end.offset() == 0);
    }
}
