package vn.cuaso.stats.dossier;

import java.util.List;
import java.util.Optional;

/**
 * Events that are kept in one transaction.
 *
 * @param checkpoint how far whoever brings them has come when they are kept
 */
public record Batch(List<Arrival> arrivals, Optional<Checkpoint> checkpoint) {

    /** Events of which nobody keeps count but Kafka. */
    public static Batch of(List<Arrival> arrivals) {
        return new Batch(arrivals, Optional.empty());
    }
}
