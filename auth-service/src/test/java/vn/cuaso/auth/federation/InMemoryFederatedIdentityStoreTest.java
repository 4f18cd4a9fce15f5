package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;

class InMemoryFederatedIdentityStoreTest extends FederatedIdentityStoreContract {

    private final FederatedIdentityStore store = new InMemoryFederatedIdentityStore(Clock.systemUTC());

    @Override
    FederatedIdentityStore store() {
        return store;
    }

    @Override
    AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    <T> T await(Supplier<Uni<T>> call) {
        return call.get().await().indefinitely();
    }
}
