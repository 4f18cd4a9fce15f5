package vn.cuaso.stats.topic;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.cuaso.events.Topic;

/** Where records go that can never be kept. */
public interface DeadLetters {

    /** Sets one record of this topic aside, whole, with the reason. Completes when it is safe there. */
    Uni<Void> setAside(Topic topic, ConsumerRecord<byte[], byte[]> refused, String reason);
}
