package vn.cuaso.local.stores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Sets consumers back to a moment, as after a restore: they read again what came since. What they had counted before the backup
 * they recognise by its id.
 */
final class KafkaRewind {
    private KafkaRewind() {}

    /**
     * Ends when all of them are set back. They must not run meanwhile.
     *
     * @param arguments the {@link AdministratorFile}, how the groups' names begin, and the moment (ISO 8601)
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Instant moment = Instant.parse(arguments[2]);
        try (Admin admin =
                Admin.create(AdministratorFile.read(Path.of(arguments[0])).connection())) {
            for (GroupListing group : admin.listGroups().all().get()) {
                if (group.groupId().startsWith(arguments[1])) {
                    rewind(admin, group.groupId(), moment);
                }
            }
        }
    }

    static void rewind(Admin admin, String group, Instant moment) throws ExecutionException, InterruptedException {
        Set<TopicPartition> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .keySet();
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        admin.listOffsets(all(read, OffsetSpec.forTimestamp(moment.toEpochMilli())))
                .all()
                .get()
                .forEach((partition, first) -> {
                    // Where nothing came since, there is nothing to read again.
                    if (first.offset() >= 0) {
                        offsets.put(partition, new OffsetAndMetadata(first.offset()));
                    }
                });
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
        System.out.printf("%s: %d of %d partitions set back to %s%n", group, offsets.size(), read.size(), moment);
    }

    private static Map<TopicPartition, OffsetSpec> all(Set<TopicPartition> partitions, OffsetSpec spec) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec));
    }
}
