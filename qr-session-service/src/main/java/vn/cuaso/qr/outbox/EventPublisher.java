package vn.cuaso.qr.outbox;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import vn.cuaso.events.CloudEvent;

/** Where events go. */
public interface EventPublisher {

    /** Completes when the event cannot be lost any more; fails if that is not certain. */
    Uni<Void> publish(CloudEvent<?> event, Optional<String> traceParent);
}
