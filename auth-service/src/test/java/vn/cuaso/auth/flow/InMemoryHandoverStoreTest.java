package vn.cuaso.auth.flow;

import java.time.Clock;

class InMemoryHandoverStoreTest extends HandoverStoreContract {

    private final HandoverStore store = new InMemoryHandoverStore(Clock.systemUTC());

    @Override
    HandoverStore store() {
        return store;
    }
}
