package vn.cuaso.qr.limit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Counts actions in sliding windows. */
public interface ActionStore {

    /** Takes one action, or says when there will be room again; one atomic step. */
    Uni<Optional<Instant>> take(LimitKind kind, String countedBy, Limit limit, Instant now);
}
