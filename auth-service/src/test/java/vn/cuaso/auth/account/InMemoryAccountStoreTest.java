package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryAccountStoreTest extends AccountStoreContract {

    private final InMemoryAccountStore store = new InMemoryAccountStore();

    @Override
    protected AccountStore store() {
        return store;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> call) {
        return call.get().await().indefinitely();
    }
}
