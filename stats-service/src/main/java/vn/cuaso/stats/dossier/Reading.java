package vn.cuaso.stats.dossier;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What one record of the topic turned out to be. */
sealed interface Reading {

    /** The record as it came. */
    ConsumerRecord<byte[], byte[]> arrived();

    /** An event to keep. */
    record Legible(ConsumerRecord<byte[], byte[]> arrived, Arrival arrival) implements Reading {}

    /** Nothing that could ever be kept. */
    record Illegible(ConsumerRecord<byte[], byte[]> arrived, String reason) implements Reading {}
}
