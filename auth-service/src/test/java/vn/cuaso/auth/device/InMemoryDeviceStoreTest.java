package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;

class InMemoryDeviceStoreTest extends DeviceStoreContract {

    private final DeviceStore store = new InMemoryDeviceStore();

    @Override
    DeviceStore store() {
        return store;
    }

    @Override
    AccountId newAccount() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    <T> T await(Supplier<Uni<T>> call) {
        return call.get().await().atMost(Duration.ofSeconds(10));
    }
}
