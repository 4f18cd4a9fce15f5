package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Handovers in memory, held to {@link HandoverStoreContract} like the real store. */
final class InMemoryHandoverStore implements HandoverStore {

    private final Map<Place, Left> left = new ConcurrentHashMap<>();
    private final Clock clock;

    InMemoryHandoverStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> leave(FlowContext flow, FlowPage page, Handover handover) {
        return put(flow, page, handover);
    }

    @Override
    public Uni<Optional<Handover>> take(FlowId flow, FlowPage page) {
        return Uni.createFrom().item(() -> live(left.remove(new Place(flow, page)), Handover.class));
    }

    @Override
    public Uni<Void> forget(FlowId flow) {
        return Uni.createFrom().voidItem().invoke(() -> {
            left.remove(new Place(flow, FlowPage.PASSWORD));
            left.remove(new Place(flow, FlowPage.CODE));
        });
    }

    @Override
    public Uni<Void> leave(FlowContext flow, Problem problem) {
        return put(flow, FlowPage.PROBLEM, problem);
    }

    @Override
    public Uni<Optional<Problem>> findProblem(FlowId flow) {
        return Uni.createFrom().item(() -> live(left.get(new Place(flow, FlowPage.PROBLEM)), Problem.class));
    }

    private Uni<Void> put(FlowContext flow, FlowPage page, Object value) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> left.put(new Place(flow.id(), page), new Left(value, flow.expiresAt())));
    }

    private <T> Optional<T> live(Left found, Class<T> type) {
        return Optional.ofNullable(found)
                .filter(value -> clock.instant().isBefore(value.expiresAt()))
                .map(value -> type.cast(value.value()));
    }

    private record Place(FlowId flow, FlowPage page) {}

    private record Left(Object value, Instant expiresAt) {}
}
