package vn.cuaso.auth.federation;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class PostgresFederatedIdentityStoreQuarkusTest extends FederatedIdentityStoreContract {

    @Inject
    PostgresFederatedIdentityStore store;

    @Inject
    TestCitizens citizens;

    @Override
    FederatedIdentityStore store() {
        return store;
    }

    @Override
    AccountId newAccount() {
        return citizens.register();
    }

    @Override
    <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }
}
