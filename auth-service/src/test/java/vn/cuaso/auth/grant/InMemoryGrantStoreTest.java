package vn.cuaso.auth.grant;

class InMemoryGrantStoreTest extends GrantStoreContract {

    private final GrantStore store = new InMemoryGrantStore();

    @Override
    GrantStore store() {
        return store;
    }
}
