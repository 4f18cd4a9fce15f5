package vn.cuaso.auth.flow;

import java.time.Clock;

class InMemoryFlowStoreTest extends FlowStoreContract {

    private final FlowStore store = new InMemoryFlowStore(Clock.systemUTC());

    @Override
    FlowStore store() {
        return store;
    }
}
