package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.event.OutboxStore.Claimed;

/** Where events go. */
interface EventPublisher {

    /** Completes when the event is acknowledged, and fails when it may not have arrived. */
    Uni<Void> publish(Claimed event);
}
