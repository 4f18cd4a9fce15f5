package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that can never be kept. */
interface DeadLetters {

    /** Sets one record aside, whole, with the reason. Completes when it is safe there. */
    Uni<Void> setAside(ConsumerRecord<byte[], byte[]> refused, String reason);
}
