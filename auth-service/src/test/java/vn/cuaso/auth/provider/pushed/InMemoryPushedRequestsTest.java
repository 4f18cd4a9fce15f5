package vn.cuaso.auth.provider.pushed;

class InMemoryPushedRequestsTest extends PushedRequestsContract {

    private final PushedRequests store = new InMemoryPushedRequests();

    @Override
    PushedRequests store() {
        return store;
    }
}
