package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Flows in memory, held to {@link FlowStoreContract} like the real store. */
final class InMemoryFlowStore implements FlowStore {

    private final Map<FlowId, StoredFlow<SignInFlow>> flows = new ConcurrentHashMap<>();
    private final Clock clock;

    InMemoryFlowStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> create(SignInFlow flow) {
        return Uni.createFrom().item(() -> {
            flows.put(flow.context().id(), new StoredFlow<>(flow, 1));
            return null;
        });
    }

    @Override
    public Uni<Optional<StoredFlow<SignInFlow>>> find(FlowId id) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(flows.get(id))
                        .filter(stored -> !stored.context().expired(clock.instant())));
    }

    @Override
    public <F extends SignInFlow> Uni<Optional<StoredFlow<F>>> replace(StoredFlow<?> read, F next) {
        return Uni.createFrom().item(() -> {
            StoredFlow<SignInFlow> expected = new StoredFlow<>(read.flow(), read.version());
            return flows.replace(read.context().id(), expected, read.next(next))
                    ? Optional.of(read.next(next))
                    : Optional.<StoredFlow<F>>empty();
        });
    }
}
