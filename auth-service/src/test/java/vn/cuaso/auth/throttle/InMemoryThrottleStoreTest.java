package vn.cuaso.auth.throttle;

class InMemoryThrottleStoreTest extends ThrottleStoreContract {

    private final InMemoryThrottleStore store = new InMemoryThrottleStore();

    @Override
    ThrottleStore store() {
        return store;
    }
}
