package vn.cuaso.auth.client.registration;

class InMemoryClientStoreTest extends ClientStoreContract {

    private final InMemoryClientStore store = new InMemoryClientStore();

    @Override
    ClientStore store() {
        return store;
    }
}
