package vn.cuaso.auth.device;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class PostgresDeviceStoreQuarkusTest extends DeviceStoreContract {

    @Inject
    PostgresDeviceStore store;

    @Inject
    TestCitizens citizens;

    @Override
    DeviceStore store() {
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
