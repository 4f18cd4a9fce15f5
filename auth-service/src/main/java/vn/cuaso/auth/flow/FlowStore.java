package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where flows are kept until they expire. Each call is one atomic step. */
interface FlowStore {

    /** Keeps a new flow until its {@link FlowContext#expiresAt}. */
    Uni<Void> create(SignInFlow flow);

    /** The flow, unless it is unknown or has expired. */
    Uni<Optional<StoredFlow<SignInFlow>>> find(FlowId id);

    /**
     * Replaces the flow if nobody else changed it since it was read.
     *
     * @return the flow as it is stored now; empty when somebody was faster, or it has expired
     */
    <F extends SignInFlow> Uni<Optional<StoredFlow<F>>> replace(StoredFlow<?> read, F next);
}
