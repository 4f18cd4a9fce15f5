package vn.cuaso.auth.account;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresAccountStoreQuarkusTest extends AccountStoreContract {

    @Inject
    PostgresAccountStore store;

    @Override
    protected AccountStore store() {
        return store;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }
}
