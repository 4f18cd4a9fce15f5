package vn.cuaso.stats.signin;

class InMemorySignInStoreTest extends SignInStoreContract {

    private final SignInStore store = new InMemorySignInStore();

    @Override
    SignInStore store() {
        return store;
    }
}
